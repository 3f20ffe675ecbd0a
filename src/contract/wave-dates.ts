import { z } from 'zod';
import { HOLIDAY_COUNTRIES } from './limits';
import { dateChoices, isoDate, nodePath } from './choices';
import type { Outcome } from './gates';
import type { ErrorView } from './result';
import type { WaitView } from './result';
import { shortText } from './short-text';
import { oneWave } from './wave';

/** The wave's dates as they shall be, with the reason; without `dates` nothing moves but what `release` frees. */
export const moveRequest = oneWave.extend({
  dates: dateChoices,
  reason: z.string().trim().max(1_000).default(''),
  /** Nodes whose date a person had changed in Jira: moved again from now on. */
  release: z.array(nodePath).max(5_000).default([]),
  /** Whether issues that would fall before today move too. */
  pastToo: z.boolean().default(false),
  /** The wave's version that the preview was made of. */
  version: z.number().int(),
});
export const startMoveRequest = moveRequest.extend({
  requestId: z.uuid(),
  reason: z.string().trim().min(1).max(1_000),
});
/** Who agreed to T-0 and its window as they are, for which party, on which day. */
export const agreementRequest = oneWave.extend({
  commitment: z.strictObject({
    by: shortText(255),
    party: z.enum(['customer', 'provider', 'partner', 'vendor']),
    on: isoDate,
  }),
});
export const moveRef = oneWave.extend({ shift: z.uuid().optional() });
export type MoveRequest = z.input<typeof moveRequest>;
export type ParsedMoveRequest = z.output<typeof moveRequest>;
export type StartMoveRequest = z.input<typeof startMoveRequest>;

/** A wave's plan in time, with what a person may change of it. */
export interface WaveDates {
  readonly wave: { readonly id: string; readonly code: string; readonly name: string };
  /** To be sent with a change: it is refused where the wave was written since. */
  readonly version: number;
  readonly dates: z.output<typeof dateChoices>;
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly date: string | null;
    readonly isCutover: boolean;
    readonly windowDays: number | null;
  }[];
  readonly phases: readonly {
    readonly slug: string;
    readonly name: string;
    readonly start: string | null;
    readonly due: string | null;
  }[];
  /** The first T-0 and every move since: "moved twice, +21 days". */
  readonly first: string | null;
  readonly moves: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  }[];
  /** Whether the last move can be taken back: nothing has changed those dates since. */
  readonly undo: string | null;
  /** Whether this person may change the dates. */
  readonly mayMove: boolean;
}

export interface MovePreview {
  /** Issues whose dates change. */
  readonly moved: readonly MovedIssue[];
  /** Their date in Jira differs from the one that Runway last wrote: a person's, and left alone. */
  readonly pinned: readonly MovedIssue[];
  /** Done: never moved. */
  readonly done: number;
  /** Would fall before today: stay, unless `pastToo`. */
  readonly past: readonly MovedIssue[];
  /** Issues that could not be read: not moved. */
  readonly unreadable: number;
  readonly warnings: readonly string[];
  /** How it will be written: bulk tasks, or single edits. */
  readonly writes: { readonly bulk: number; readonly single: number };
  readonly seconds: number;
  /** Gates that come to another day, or whose decision rests on the T-0 that moves. */
  readonly gates?: readonly MovedGate[];
  /** No e-mail is sent for bulk tasks; single edits mail watchers. */
  readonly emails: number;
}

export interface MovedGate {
  readonly id: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** What was decided there and would be marked as worse; null: nothing was. */
  readonly decided: Outcome | null;
  /** A snapshot waits to be signed, and holds the T-0 from before. */
  readonly toSign: boolean;
}

export interface MovedIssue {
  readonly node: string;
  readonly issue: string;
  readonly summary: string;
  readonly from: { readonly start: string | null; readonly due: string | null };
  readonly to: { readonly start: string | null; readonly due: string | null };
}

export interface MoveView {
  readonly shift: string;
  readonly state: 'queued' | 'running' | 'waiting' | 'complete' | 'stopped';
  readonly reason: string;
  /** Issues to write, written, refused. */
  readonly total: number;
  readonly written: number;
  readonly failed: number;
  readonly failures: readonly { readonly issue: string; readonly messages: readonly string[] }[];
  readonly requests: { readonly bulk: number; readonly single: number };
  readonly waiting: WaitView | null;
  readonly stopped: ErrorView | null;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly updatedAt: string;
}

/** A file for the browser to save. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** An iCalendar file, or a country. */
export const holidayFile = z
  .strictObject({ text: z.string().max(400_000).optional(), country: z.enum(HOLIDAY_COUNTRIES).optional() })
  .refine(({ text, country }) => (text === undefined) !== (country === undefined), 'a file or a country');
export interface HolidayList {
  readonly holidays: readonly { readonly date: z.output<typeof isoDate>; readonly name: string }[];
  /** Events that were left out (repeating without end, times instead of days), as sentences. */
  readonly notes: readonly string[];
}
