import type { AnsweredFor, AnswersKept } from '../../../../../../src/contract/answers';
import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { RowResult } from '../../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { KeptRow, MeetingRow } from './meeting-row-state';
import { EMPTY_QUEUE, type Press, type Queue, type RowWords } from './presses';

/** What a meeting hears without looking. */
export type Told =
  | { readonly is: 'nothing' }
  | { readonly is: 'changed-by-others'; readonly count: number }
  | { readonly is: 'undone'; readonly row: ShownGateRow; readonly words: RowWords }
  | { readonly is: 'nothing-to-undo' };

/** An answer that can be taken back: the line said this before. */
interface Before {
  readonly row: ShownGateRow;
  readonly words: RowWords;
}

/** An answer of the person that someone else has replaced. */
export interface Overridden {
  /** Of the line. */
  readonly id: string;
  readonly text: string;
  readonly was: RowResult;
  readonly now: RowResult;
  /** Account. */
  readonly by: string;
}

export interface MeetingState extends Queue {
  /** Lines of the sheet, as they were read last. */
  readonly rows: readonly ShownGateRow[];
  /** What the app said of lines since, by their ids. */
  readonly answers: ReadonlyMap<string, KeptRow>;
  /** How many answers were kept. */
  readonly kept: number;
  /** Oldest first. */
  readonly past: readonly Before[];
  readonly told: Told;
  /** What the person has not seen yet. */
  readonly overridden: readonly Overridden[];
  /** Why the latest call brought no answer; null: it did, or none came at all. */
  readonly missedBy: ErrorView | null;
}

/** What is answered: a line, what is said of it, and for whom. */
export interface Answered {
  /** A UUID of the caller. */
  readonly id: string;
  readonly row: MeetingRow;
  readonly words: RowWords;
  readonly forPerson: AnsweredFor | null;
}

export type MeetingEvent =
  | { readonly is: 'read'; readonly rows: readonly ShownGateRow[]; readonly account: string | null }
  | { readonly is: 'answered'; readonly answers: readonly Answered[]; readonly at: number }
  /** Answers of an earlier visit that were never acknowledged. */
  | { readonly is: 'offered'; readonly presses: readonly Press[]; readonly at: number }
  /** It is not to be written after all. */
  | { readonly is: 'left'; readonly row: ShownGateRow }
  | { readonly is: 'sent'; readonly presses: readonly string[] }
  | { readonly is: 'came-back'; readonly presses: readonly string[]; readonly done: AnswersKept; readonly at: number }
  /** No answer came, or one that refuses the call as a whole. */
  | {
      readonly is: 'missed';
      readonly presses: readonly string[];
      readonly error: ErrorView | null;
      readonly at: number;
    }
  | { readonly is: 'undo'; readonly id: string; readonly at: number }
  /** Pointer or focus left the frame; `hidden`: the page is, and may never be shown again. */
  | { readonly is: 'away'; readonly hidden: boolean; readonly at: number }
  | { readonly is: 'retried'; readonly at: number }
  /** The person has seen which of their answers others replaced. */
  | { readonly is: 'seen' };

export const openMeeting = (rows: readonly ShownGateRow[]): MeetingState => ({
  ...EMPTY_QUEUE,
  rows,
  answers: new Map(),
  kept: 0,
  past: [],
  told: { is: 'nothing' },
  overridden: [],
  missedBy: null,
});
