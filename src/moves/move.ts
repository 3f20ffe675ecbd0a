import { z } from 'zod';
import { storedEditProgress } from '../jobs/edit-progress';
import type { AccountId, ProjectId, MoveId, WaveId } from '../wave/ids';
import { storedWait } from '../jobs/stored-wait';

/** The key of a move's lease: leases of runs are named by their ids alone. */
export const leaseOfMove = (id: MoveId): string => `shift.${id}`;
/** The move that a lease key names; null where it is a run's. */
export const moveOfLease = (key: string): MoveId | null =>
  key.startsWith('shift.') ? (key.slice('shift.'.length) as MoveId) : null;

/**
 * One move of a wave's dates, as it is stored: where it stands, and nothing that grows with the wave.
 * Only the holder of its lease writes it.
 */
export const storedMove = z.object({
  schema: z.literal(1),
  id: z.string().transform((id) => id as MoveId),
  project: z.string().transform((id) => id as ProjectId),
  wave: z.string().transform((id) => id as WaveId),
  /** A move, or the taking back of one: then `undoes` names it. */
  undoes: z
    .string()
    .transform((id) => id as MoveId)
    .nullable(),
  startedBy: z.string().transform((id) => id as AccountId),
  /** Who writes: the person by impersonation, or the app. Chosen before the move, kept. */
  actor: z.enum(['person', 'app']),
  /** Whether single edits can be made without telling the watchers: Jira wants its actor to administer the project. */
  quiet: z.boolean(),
  reason: z.string(),
  state: z.enum(['queued', 'running', 'waiting', 'complete', 'stopped']),
  edits: storedEditProgress,
  waiting: storedWait.nullable(),
  stopped: z.object({ code: z.string(), message: z.string(), next: z.string() }).nullable(),
  /** The lease's epoch at the last checkpoint: how often the move died since is the difference. */
  progressEpoch: z.number(),
  startedAt: z.number(),
  updatedAt: z.number(),
});
export type Move = z.infer<typeof storedMove>;

export const isMoveOver = ({ state }: Move): boolean => state === 'complete' || state === 'stopped';
