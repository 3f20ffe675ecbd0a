import { z } from 'zod';
import { nodePath, slugId, waveId } from './choices';
import { rowKey } from './marks';
import { rowResult, type RowResult } from './readiness';
import type { ErrorView } from './result';
import { opaqueId, shortText } from './short-text';

/** Presses that one call takes. */
export const MOST_PRESSES = 25;

/** For whom an answer was given, where the person who gave it says so: with an account in Jira, or by a name that was typed. */
export const answeredFor = z.union([
  z.strictObject({ account: opaqueId(128) }),
  z.strictObject({ name: shortText(255) }),
]);
export type AnsweredFor = z.infer<typeof answeredFor>;

const words = z.string().trim().max(2_000);

/** One answer to a row of an item, as somebody gave it in a meeting. */
const press = z.strictObject({
  /** Made where the key was pressed: the same press sent again is the same answer, and makes no second line of history. */
  press: z.uuid(),
  item: nodePath,
  row: rowKey,
  /** The first result of its kind (`pending`, `not-run`, `not-done`, `missing`) opens the row again. */
  result: rowResult,
  /** Absent: as it is now. Demanded of a step that is skipped. */
  note: words.optional(),
  /** An address, or the key of an issue, that shows it. Absent: as it is now. */
  evidence: words.optional(),
  /** Absent: the person answers for themselves. */
  forPerson: answeredFor.optional(),
  /**
   * What the person saw when they pressed. Where somebody else has given another answer since, nothing is written over it. What the
   * person wrote themselves since is no hindrance, so that a press may follow another one that is not kept yet.
   */
  seen: z.strictObject({
    result: rowResult,
    by: opaqueId(128).nullable(),
    /** ISO instant; null: no one had answered it. */
    at: z.iso.datetime().nullable(),
  }),
});
export type Press = z.input<typeof press>;
export type ParsedPress = z.output<typeof press>;

/** Presses of one person, in the order in which they were made. */
export const answersRequest = z.strictObject({
  wave: waveId,
  /** The gate whose lines these are. */
  gate: slugId.optional(),
  presses: z.array(press).min(1).max(MOST_PRESSES),
});
export type AnswersRequest = z.input<typeof answersRequest>;

/** A row as it is now. */
export interface RowNow {
  readonly result: RowResult;
  readonly note: string;
  readonly evidence: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly forPerson: AnsweredFor | null;
}

/** What came of one press. */
export type PressAnswer = { readonly press: string } & (
  | {
      /** Stored; also where it was stored before, by an earlier sending. */
      readonly is: 'kept';
      /** As it is now: of a press that was sent again it may be what somebody said later. */
      readonly row: RowNow;
    }
  /** Somebody else has answered the row since the person saw it. Nothing was written. Where the results agree, nothing is left to say. */
  | { readonly is: 'changed'; readonly row: RowNow }
  /** A rule does not allow it, or there is no such row for the person; sending it again does not help. */
  | { readonly is: 'refused'; readonly error: ErrorView }
  /** Storage was busy or did not answer; it may be kept all the same. The same press may be sent again, after `retryAfterSeconds`. */
  | { readonly is: 'not-written'; readonly error: ErrorView }
);

export interface AnswersKept {
  /** One of each press, in their order. */
  readonly answers: readonly PressAnswer[];
  /** Items of which something was written, or that were written since they were seen: the version that `markItem` takes. */
  readonly items: readonly { readonly item: string; readonly version: number }[];
  /** Lines of the activity that were written, one an item: `undoMarks` takes them. One line holds all answers to its item in this call. */
  readonly lines: readonly { readonly item: string; readonly line: string; readonly presses: readonly string[] }[];
}
