import { z } from 'zod';
import { slugId, waveId } from './choices';
import type { FindingIs, GateCheck, GateCounts, GateOpen, StandingView, Verdict } from './gates';
import { rowResult } from './readiness';
import { logTone } from './run-sheet';
import { opaqueId } from './short-text';

/** Names of items and rows that say nothing to people whom Jira does not show them: their ids hold words of the template. */
const ref = z.string();

const rowChange = z.object({
  ref,
  result: rowResult,
  by: z.string().nullable(),
  /** ISO instant. */
  at: z.string().nullable(),
  /** A note or evidence stands with it, or for whom it was recorded. Their words are only in the sheet itself, which Jira is asked for. */
  words: z.boolean(),
});
export type RowChange = z.infer<typeof rowChange>;

/** One thing that was written of a wave, as far as the screen of a person who watches can show it by itself. */
export const waveChange = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('item'),
    ref,
    /** Of what was said of it: what a sheet shows of that version or a later one is not older than this. */
    version: z.number(),
    rows: z.array(rowChange),
    /**
     * What else was changed of it: `shown` is something that a sheet with this item shows, `place` decides which sheets show it.
     */
    more: z.enum(['nothing', 'shown', 'place']),
  }),
  /** A line was added to the log of a run sheet. */
  z.object({
    is: z.literal('log'),
    gate: z.string(),
    line: z.object({ id: z.string(), text: z.string(), is: logTone, by: z.string(), at: z.string() }),
  }),
  /** Something else was written in a run sheet. */
  z.object({ is: z.literal('sheet'), gate: z.string() }),
  /** Something was said at a gate; the version of what was said there. */
  z.object({ is: z.literal('gate'), gate: z.string(), version: z.number() }),
  /** Something was recorded of the meeting at a gate: who is there, the roll call, actions. */
  z.object({ is: z.literal('meeting'), gate: z.string() }),
  /** Dates, settings or the list of gates. */
  z.object({ is: z.literal('wave') }),
  /** What the rules ask besides: facts of Jira, decisions, documents, the register, the matrix. */
  z.object({ is: z.literal('facts') }),
]);
export type WaveChange = z.infer<typeof waveChange>;

/** What the rules say of a gate, the same for everybody, without the evidence. */
export interface GateNow {
  /** Version of what was said at the gate. */
  readonly version: number;
  readonly verdict: Verdict | null;
  readonly findings: readonly { readonly check: GateCheck; readonly is: FindingIs }[];
  readonly counts: GateCounts;
  /** Absent from what was kept before. */
  readonly open?: GateOpen;
  readonly standing: StandingView['is'] | null;
}

/** What a person who watches a gate or its run sheet is answered. */
export interface Watched {
  /** Another one after each write; to be sent as `seen` next time. */
  readonly stamp: string;
  /** Lets the same person ask without Jira being asked, for a minute. Null: the one that was sent is good still. */
  readonly pass: string | null;
  /** Since `seen`, oldest first; null: more has changed than is kept, so that the sheet is to be read. */
  readonly changes: readonly WaveChange[] | null;
  /** Null: it was not asked for, nothing was changed, or no one has read the gate since. */
  readonly gate: GateNow | null;
  /** No one has read the gate since, and the asker is to, for all who watch. */
  readonly look: boolean;
}

export const watchRequest = z.strictObject({
  wave: waveId,
  gate: slugId,
  seen: opaqueId(20).optional(),
  pass: opaqueId(2_000).optional(),
  /** What the rules say is asked too: where something was changed, or in any case, since it was not known last time. */
  verdict: z.enum(['if-changed', 'now']).optional(),
});
export type WatchRequest = z.input<typeof watchRequest>;
