import { z } from 'zod';
import type { IssueId, RunId } from '../wave/ids';
import { storedDates } from './stored-dates';

/** What a move changes, apart from the move itself, since it grows with the wave. Never written again. */
export const storedMoveChanges = z.object({
  items: z.array(
    z.object({
      node: z.string(),
      issue: z.string().transform((id) => id as IssueId),
      /** What stood in Jira before, and what shall stand there. */
      from: storedDates,
      to: storedDates,
      /** What counts as written by Runway afterwards: `to`, or for a move that is taken back what counted before it. */
      after: storedDates,
    }),
  ),
  /** What Runway had written when the move began, by node, and by which runs: later ones are added to it. */
  written: z.record(z.string(), storedDates),
  runs: z.array(z.string().transform((id) => id as RunId)),
  /** The wave's plan before it. */
  planBefore: z.string(),
});
export type MoveChanges = z.infer<typeof storedMoveChanges>;
