import { z } from 'zod';
import { storedEditProgress } from '../jobs/edit-progress';
import type { AccountId, ProjectId, ShiftId, WaveId } from '../wave/ids';
import { storedWait } from '../jobs/stored-wait';

/** The key of a shift's lease: leases of runs are named by their ids alone. */
export const leaseOfShift = (id: ShiftId): string => `shift.${id}`;
/** The shift that a lease key names; null where it is a run's. */
export const shiftOfLease = (key: string): ShiftId | null =>
  key.startsWith('shift.') ? (key.slice('shift.'.length) as ShiftId) : null;

/**
 * One move of a wave's dates, as it is stored: where it stands, and nothing that grows with the wave.
 * Only the holder of its lease writes it.
 */
export const storedShift = z.object({
  schema: z.literal(1),
  id: z.string().transform((id) => id as ShiftId),
  project: z.string().transform((id) => id as ProjectId),
  wave: z.string().transform((id) => id as WaveId),
  /** A move, or the taking back of one: then `undoes` names it. */
  undoes: z
    .string()
    .transform((id) => id as ShiftId)
    .nullable(),
  startedBy: z.string().transform((id) => id as AccountId),
  /** Who writes: the person by impersonation, or the app. Chosen before the shift, kept. */
  actor: z.enum(['person', 'app']),
  /** Whether single edits can be made without telling the watchers: Jira wants its actor to administer the project. */
  quiet: z.boolean(),
  reason: z.string(),
  state: z.enum(['queued', 'running', 'waiting', 'complete', 'stopped']),
  edits: storedEditProgress,
  waiting: storedWait.nullable(),
  stopped: z.object({ code: z.string(), message: z.string(), next: z.string() }).nullable(),
  /** The lease's epoch at the last checkpoint: how often the shift died since is the difference. */
  progressEpoch: z.number(),
  startedAt: z.number(),
  updatedAt: z.number(),
});
export type Shift = z.infer<typeof storedShift>;

export const isShiftOver = ({ state }: Shift): boolean => state === 'complete' || state === 'stopped';
