import { z } from 'zod';
import { storedEditProgress } from '../jobs/edit-progress';
import type { AccountId, IssueId, ProjectId, RunId, WaveId } from '../wave/ids';
import { storedWait } from '../jobs/stored-wait';

const level = z.enum(['epic', 'task', 'subtask']);
const issueId = z.string().transform((id) => id as IssueId);

const refusal = z.object({ node: z.string(), summary: z.string(), messages: z.array(z.string()) });
/** An issue that Jira refused, with Jira's own words. */
export type Refusal = z.infer<typeof refusal>;

/**
 * One execution of an import, as it is stored: where it stands, and nothing that can be read elsewhere.
 * Only the holder of its lease writes it.
 */
export const storedRun = z.object({
  schema: z.literal(1),
  id: z.string().transform((id) => id as RunId),
  project: z.string().transform((id) => id as ProjectId),
  wave: z.string().transform((id) => id as WaveId),
  template: z.object({ name: z.string(), version: z.string() }),
  startedBy: z.string().transform((id) => id as AccountId),
  /** Who writes: the person by impersonation, or the app with that person as reporter. Chosen before the run, kept. */
  actor: z.enum(['person', 'app']),
  issueTypes: z.partialRecord(level, z.string()),
  /** Values for the project's required fields, as Jira takes them, by level. */
  fields: z.partialRecord(level, z.record(z.string(), z.json())),
  /** Fields of ours that the project's create screen lacks, by level. */
  offScreen: z.partialRecord(level, z.array(z.string())),
  /** The field that takes the start date, by level; absent where the create screen has none. */
  startField: z.partialRecord(level, z.string()).default({}),
  /** Ids of the project's priorities that count as high; absent in runs from before it was kept. */
  high: z.array(z.string()).exactOptional(),
  batches: z.array(z.object({ level, count: z.number() })),
  /** Issues to create in all, and issues that stood already. */
  total: z.number(),
  kept: z.number(),
  state: z.enum(['queued', 'running', 'waiting', 'cancelled', 'complete', 'stopped']),
  /** The batch to write next. */
  next: z.number(),
  created: z.number(),
  failed: z.number(),
  /**
   * A batch whose outcome is not recorded yet. Set before the request leaves, so that after a crash it is known that
   * something may have been created. `answered` holds what Jira said, where it said something: then nothing is guessed.
   */
  inFlight: z
    .object({
      sentAt: z.number(),
      answered: z.object({ ids: z.array(issueId), keyNumber: z.number(), refused: z.array(refusal) }).nullable(),
    })
    .nullable(),
  /** How the assignees are written once every batch is: in bulk, and without telling the watchers of single edits. */
  assigning: z.object({ inBulk: z.boolean(), quiet: z.boolean() }).default({ inBulk: false, quiet: false }),
  /** The edits that do it; null until the batches are written. */
  edits: storedEditProgress.nullable().default(null),
  /** The highest number of an issue key known to lie before what is in flight; null until an issue was created. */
  keyFloor: z.number().nullable(),
  /** Tries at the present batch that brought nothing. */
  attempts: z.number(),
  /** When the first of them failed (epoch milliseconds); null where none did, and in runs stored before this was known. */
  failingSince: z.number().nullable().default(null),
  /** The lease's epoch at the last checkpoint: how often the run died since is the difference. */
  progressEpoch: z.number(),
  waiting: storedWait.nullable(),
  stopped: z.object({ code: z.string(), message: z.string(), next: z.string() }).nullable(),
  startedAt: z.number(),
  updatedAt: z.number(),
});
export type Run = z.infer<typeof storedRun>;

/** What became of one batch. The ledger of a wave is the union of `made` over its runs' batches. */
export const storedBatchResult = z.object({
  made: z.array(z.tuple([z.string(), issueId])),
  refused: z.array(refusal),
});
export type BatchResult = z.infer<typeof storedBatchResult>;

export const isOver = (run: Run): boolean =>
  run.state === 'complete' || run.state === 'cancelled' || run.state === 'stopped';

/** Where every run begins. */
export const UNSTARTED = {
  state: 'queued',
  next: 0,
  created: 0,
  failed: 0,
  inFlight: null,
  edits: null,
  attempts: 0,
  failingSince: null,
  progressEpoch: 0,
  waiting: null,
  stopped: null,
} as const satisfies Partial<Run>;
