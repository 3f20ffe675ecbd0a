import type { RankedPriorities } from '../../import/batch';
import { priorityByRank } from '../../plan/priority-by-rank';
import { prioritiesOf } from '../../import/project-fields';
import type { ImportPlan, Level } from '../../plan/import-plan';
import { PRIORITIES } from '../../template/template';
import type { ProjectMetadata } from '../../forge/jira/read-project';

/** The priorities that can be told apart, by level whose create screen takes one. */
export const rankedPriorities = ({ fields }: ProjectMetadata): RankedPriorities & ProjectPriorities =>
  Object.fromEntries(
    LEVELS.flatMap((level) => {
      const ranked = prioritiesOf(fields[level] ?? []);
      return ranked.length < 2 ? [] : [[level, ranked]];
    }),
  );

type ProjectPriorities = Partial<Record<Level, readonly { readonly id: string; readonly name: string }[]>>;

export const priorityLevels = (metadata: ProjectMetadata): ReadonlySet<Level> =>
  new Set(LEVELS.filter((level) => rankedPriorities(metadata)[level] !== undefined));

/** What the template's priorities become in Jira, in one sentence; none where nothing is created with one. */
export function prioritiesInJira(plan: ImportPlan, metadata: ProjectMetadata): readonly string[] {
  const ranked = rankedPriorities(metadata);
  const becomes = PRIORITIES.flatMap((priority) => {
    const level = createdWithPriority(plan).find(
      ({ draft }) => draft.priority === priority && draft.priorityInJira === true,
    )?.draft.level;
    const found = level === undefined ? null : priorityByRank(priority, ranked[level] ?? []);
    return found === null ? [] : [`${priority} becomes “${found.name}”`];
  });
  return becomes.length === 0 ? [] : [`Priorities in Jira, by rank: ${becomes.join(', ')}.`];
}

/** Types whose create screen takes no priority although the template gives some of their items one, a sentence each. */
export const prioritiesOffScreen = (plan: ImportPlan, { types }: ProjectMetadata): readonly string[] =>
  LEVELS.flatMap((level) =>
    createdWithPriority(plan).some(({ draft }) => draft.level === level && draft.priorityInJira !== true)
      ? [
          `${types[level]?.name ?? level} has no choice of priorities on its create screen. Runway uses the template's priority for readiness and gates.`,
        ]
      : [],
  );

const createdWithPriority = ({ operations }: ImportPlan) =>
  operations.filter(({ kind, draft }) => kind === 'create' && draft.priority !== undefined);

const LEVELS = ['epic', 'task', 'subtask'] as const satisfies readonly Level[];
