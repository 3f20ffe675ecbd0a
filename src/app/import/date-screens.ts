import type { RunIntent } from '../../import/run-intent';
import type { ImportPlan, Level, Operation } from '../../plan/import-plan';
import type { ProjectMetadata } from '../../forge/jira/read-project';
import { offScreen, startFields } from './required-values';

/** The dates that the issues of a plan are created with: those for which the create screen of their level has a field. */
export function datesOnScreen(
  plan: ImportPlan,
  metadata: ProjectMetadata,
  levels: ReadonlySet<Level>,
): RunIntent['dates'] {
  const noDue = offScreen(metadata, levels);
  const start = startFields(metadata, levels);
  return Object.fromEntries(
    plan.operations.flatMap(({ kind, node, draft }) => {
      if (kind !== 'create') return [];
      const due = noDue[draft.level]?.includes('duedate') ? null : (draft.due ?? null);
      return [[node, { start: start[draft.level] === undefined ? null : (draft.start ?? null), due }]];
    }),
  );
}

/** What the screens lack of the dates that are to be written, a sentence each. */
export function datesOffScreen(
  plan: ImportPlan,
  metadata: ProjectMetadata,
  levels: ReadonlySet<Level>,
): readonly string[] {
  const noDue = offScreen(metadata, levels);
  const start = startFields(metadata, levels);
  const created = plan.operations.filter(({ kind }) => kind === 'create');
  const lacks = (what: string, has: (operation: Operation) => boolean, isOff: (level: Level) => boolean) =>
    [...levels].flatMap((level) =>
      isOff(level) && created.some((one) => one.draft.level === level && has(one))
        ? [`${metadata.types[level]?.name ?? level} has no ${what} on its screen: Runway keeps it and shows it.`]
        : [],
    );
  return [
    ...lacks(
      'due date',
      ({ draft }) => draft.due !== undefined,
      (level) => noDue[level]?.includes('duedate') === true,
    ),
    ...lacks(
      'start date',
      ({ draft }) => draft.start !== undefined,
      (level) => start[level] === undefined,
    ),
  ];
}
