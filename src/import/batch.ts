import { z } from 'zod';
import { priorityByRank } from '../plan/priority-by-rank';
import { namedIds, type NamedChoices } from './named-fields';
import type { AdfDocument, ImportPlan, IssueDraft, Level, NodePath } from '../plan/import-plan';

/** POST /rest/api/3/issue/bulk takes at most 50 issues. */
export const MAX_ISSUES_PER_BULK_CREATE = 50;

const adf = z.custom<AdfDocument>((value) => typeof value === 'object' && value !== null && 'type' in value);

const issueToWrite = z.object({
  node: z.string().transform((node) => node as NodePath),
  parent: z
    .string()
    .transform((node) => node as NodePath)
    .nullable(),
  summary: z.string(),
  description: adf,
  comments: z.array(adf),
  labels: z.array(z.string()),
  property: z.record(z.string(), z.string()),
  start: z.string().exactOptional(),
  due: z.string().exactOptional(),
  /** Id of the Jira priority; absent in batches from before it was written, and where the create screen takes none. */
  priority: z.string().exactOptional(),
  /** Ids of components and fix versions, by field; absent where there are none. */
  named: z
    .object({ components: z.array(z.string()), fixVersions: z.array(z.string()) })
    .partial()
    .exactOptional(),
});
/** One issue as it is stored until it is written: the draft, less what only the preview needs. */
export type IssueToWrite = z.infer<typeof issueToWrite>;

export const storedBatch = z.object({ level: z.enum(['epic', 'task', 'subtask']), issues: z.array(issueToWrite) });
export type Batch = z.infer<typeof storedBatch>;

/** Parents must exist when their children are written. */
const LEVELS: readonly Level[] = ['epic', 'task', 'subtask'];

/** The project's priorities from the highest down, by level; absent where the create screen takes none. */
export type RankedPriorities = Readonly<Partial<Record<Level, readonly { readonly id: string }[]>>>;

/** Cuts what a plan creates into bulk requests: level by level, template order within a level. */
export function batchesOf(
  plan: ImportPlan,
  priorities: RankedPriorities = {},
  choices: NamedChoices = {},
): readonly Batch[] {
  const creates = plan.operations.flatMap((operation) =>
    operation.kind === 'create'
      ? [
          {
            level: operation.draft.level,
            issue: toWrite(operation.node, operation.parent, operation.draft, { priorities, choices }),
          },
        ]
      : [],
  );
  return LEVELS.flatMap((level) =>
    chunks(creates.flatMap((one) => (one.level === level ? [one.issue] : []))).map((issues) => ({ level, issues })),
  );
}

function toWrite(
  node: NodePath,
  parent: NodePath | undefined,
  draft: IssueDraft,
  { priorities, choices }: { readonly priorities: RankedPriorities; readonly choices: NamedChoices },
): IssueToWrite {
  const named = namedIds(draft, choices);
  const priority = draft.priority === undefined ? null : priorityByRank(draft.priority, priorities[draft.level] ?? []);
  const { summary, description, labels, comments, start, due } = draft;
  return {
    node,
    parent: parent ?? null,
    summary,
    description,
    labels: [...labels],
    comments: [...comments],
    property: { ...draft.property },
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
    ...(priority === null ? {} : { priority: priority.id }),
    ...(Object.keys(named).length === 0 ? {} : { named }),
  };
}

/** At most MAX_ISSUES_PER_BULK_CREATE a piece, in order. */
export function chunks<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / MAX_ISSUES_PER_BULK_CREATE);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * MAX_ISSUES_PER_BULK_CREATE, (index + 1) * MAX_ISSUES_PER_BULK_CREATE),
  );
}
