import { z } from 'zod';
import { TOUCHES } from '../contract/import-undo';
import { storedWait } from '../jobs/stored-wait';
import type { AccountId, IssueId, ProjectId, RunId, WaveId } from '../wave/ids';

/** The key of an undo's lease: leases of runs are named by their ids alone. */
export const leaseOfUndo = (run: RunId): string => `undo.${run}`;
/** The run whose undo a lease key names; null where it is another's. */
export const undoOfLease = (key: string): RunId | null =>
  key.startsWith('undo.') ? (key.slice('undo.'.length) as RunId) : null;

/** The undo of one import, as it is stored. Only the holder of its lease writes it. */
export const storedUndo = z.object({
  schema: z.literal(1),
  run: z.string().transform((id) => id as RunId),
  wave: z.string().transform((id) => id as WaveId),
  project: z.string().transform((id) => id as ProjectId),
  /** In whose name issues are deleted: never the app's, since Jira's permission to delete is the person's. */
  startedBy: z.string().transform((id) => id as AccountId),
  state: z.enum(['queued', 'running', 'waiting', 'complete', 'stopped']),
  /** The batch of the import to look at next, the last one first, so that children go before their parents; -1: none is left. */
  next: z.number().int(),
  total: z.number().int(),
  deleted: z.number().int(),
  /** Attempts in a row that brought nothing, and when the first of them failed (epoch milliseconds). */
  attempts: z.number(),
  failingSince: z.number().nullable(),
  progressEpoch: z.number(),
  waiting: storedWait.nullable(),
  stopped: z.object({ code: z.string(), message: z.string(), next: z.string() }).nullable(),
  startedAt: z.number(),
  updatedAt: z.number(),
});
export type Undo = z.infer<typeof storedUndo>;

/** What came of one batch of the import. */
export const storedUndoResult = z.object({
  /** By node. */
  deleted: z.array(z.tuple([z.string(), z.string().transform((id) => id as IssueId)])),
  kept: z.array(z.object({ issue: z.string(), because: z.array(z.enum(TOUCHES)) })),
});
export type UndoResult = z.infer<typeof storedUndoResult>;

export const NOTHING_UNDONE: UndoResult = { deleted: [], kept: [] };

export const isUndoOver = ({ state }: Undo): boolean => state === 'complete' || state === 'stopped';
