import { itemsOfPlan } from '../facts/items-of-plan';
import { type ItemsToStore, itemsToStore } from '../facts/stored-items';
import type { Level } from '../plan/import-plan';
import type { TemplateRaci } from '../raci/template-raci';
import type { AccountId, ProjectId, RunId } from '../wave/ids';
import { raciOfImport } from '../wave/raci-of-import';
import { batchesOf, type RankedPriorities } from './batch';
import type { BegunRun } from './ports';
import { type Run, UNSTARTED } from './run';
import type { NamedChoices } from './named-fields';
import { highByRank } from '../plan/priority-by-rank';
import type { RunIntent } from './run-intent';
import { type PlannedImport, waveAfterImport, wavePlanAfterImport } from './wave-after-import';

/** What the project takes of the planned issues. */
interface ForProject extends Pick<Run, 'fields' | 'offScreen' | 'startField' | 'assigning'>, RunIntent {
  /** Null or absent: the project has no type of that level. */
  readonly issueTypes: Readonly<Partial<Record<Level, { readonly id: string } | null>>>;
  readonly priorities: RankedPriorities;
  readonly named?: NamedChoices;
}

export interface RunToBegin {
  /** Names the run: the same id again is the same run. */
  readonly id: RunId;
  readonly project: ProjectId;
  readonly startedBy: AccountId;
  readonly actor: Run['actor'];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly planned: PlannedImport;
  readonly forProject: ForProject;
}

/** All that a run writes at its beginning, but for the register, which is merged with what others write. */
export interface RunBeginning extends Pick<BegunRun, 'run' | 'batches' | 'intent' | 'wave' | 'readEpoch'> {
  readonly plan: NonNullable<BegunRun['plan']>;
  readonly items: ItemsToStore;
  readonly raci: TemplateRaci;
}

/** One scheme of priorities holds for a whole project, but a type's create screen may leave the field out. */
const highOf = (priorities: RankedPriorities): string[] =>
  highByRank(priorities.task ?? priorities.subtask ?? priorities.epic ?? []).map(({ id }) => id);

/** What is recorded of an import before its first issue is created: reads and writes nothing. */
export function beginRun({ id, project, startedBy, actor, now, planned, forProject }: RunToBegin): RunBeginning {
  const { plan, wave } = planned;
  const { issueTypes, priorities, named, dates, assignees, ...ofProject } = forProject;
  const batches = batchesOf(plan, priorities, named);
  const next = waveAfterImport(planned, { run: id, project, owner: startedBy, now });
  const run: Run = {
    schema: 1,
    id,
    project,
    wave: next.id,
    template: { name: plan.template, version: plan.version },
    startedBy,
    actor,
    issueTypes: Object.fromEntries(
      LEVELS.flatMap((level) => (issueTypes[level] ? [[level, issueTypes[level].id]] : [])),
    ),
    ...ofProject,
    high: highOf(priorities),
    batches: batches.map(({ level, issues }) => ({ level, count: issues.length })),
    total: plan.counts.create,
    kept: plan.counts.keep,
    ...UNSTARTED,
    keyFloor: null,
    startedAt: now,
    updatedAt: now,
  };
  return {
    run,
    batches,
    intent: { dates, assignees },
    wave: next,
    plan: wavePlanAfterImport(planned, id),
    readEpoch: wave?.epoch ?? null,
    items: itemsToStore(itemsOfPlan(plan)),
    raci: raciOfImport(planned.template, planned.scope, plan),
  };
}

const LEVELS = ['epic', 'task', 'subtask'] as const satisfies readonly Level[];
