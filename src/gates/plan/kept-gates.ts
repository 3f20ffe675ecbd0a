import { z } from 'zod';
import { slugId } from '../../contract/choices';
import { ownWeight, weighedCheck } from '../../contract/gates';
import { someGateFields } from '../../contract/gate-sheet';
import { lastSaid } from '../record/last-said';
import type { PlannedGate } from './planned-gate';
import { foldLines } from '../../values/fold-lines';
import { keptLine } from '../../values/kept-line';

const plannedGate: z.ZodType<PlannedGate> = z.object({
  id: z.string(),
  name: keptLine,
  kind: z.enum(['decision', 'review', 'notice']),
  stands: z.enum(['phase-exit', 'cutover']),
  offset: z
    .object({
      milestone: z.string(),
      days: z.number(),
      months: z.number().exactOptional(),
      minutes: z.number().exactOptional(),
    })
    .nullable(),
  phases: z.array(z.string()).nullable(),
  documents: z.array(z.string()),
  raci: z.string().nullable(),
  weights: z.partialRecord(weighedCheck, ownWeight),
  settles: z.array(z.string()).default([]),
  seats: z.array(z.string()),
}) as z.ZodType<PlannedGate>;

/**
 * What people did with the list of a wave's gates. The gates of its templates are not in it: they are told from its plan anew
 * each time, so that a newer template brings newer gates, and what people set is laid over them.
 */
export const keptGates = z.object({
  /** Counts changes of the list. Its row is written at the first word at a gate too, and that changes no list. */
  version: z.number(),
  /** Who changed it last, and how; null: nobody has. */
  last: lastSaid.nullable(),
  /** Ids of the ready-made set. */
  taken: z.array(slugId),
  /** Gates of people's own. */
  own: z.array(plannedGate),
  /** By gate. */
  set: z.record(
    z.string(),
    z.preprocess((fields) => foldLines(fields), someGateFields),
  ),
  /** Gates of a template that the wave does without. */
  removed: z.array(z.string()),
  /**
   * Since when a gate names each of its decisions, in epoch milliseconds: by gate, by decision. Absent of those that were named
   * before this was kept.
   */
  named: z.record(z.string(), z.record(z.string(), z.number())).default({}),
  /** Gates at which something was said, as they were then: one that its template lost is not lost with it. */
  said: z.array(plannedGate),
});
export type KeptGates = z.output<typeof keptGates>;

export const NO_GATES: KeptGates = {
  version: 0,
  last: null,
  taken: [],
  own: [],
  set: {},
  removed: [],
  named: {},
  said: [],
};
