import type { Payload } from '../../contract/calls';
import type { PlannedSprint, PlanNote, SprintPlanView } from '../../contract/sprint-plan';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { sprintsSeen } from '../../forge/storage/sprints/sprint-store';
import { type OpenTask, openTasks, sprintAt } from '../../sprints/plan-input';
import { planSprints, type SprintPlan } from '../../sprints/plan-sprints';
import type { ProjectId } from '../../wave/ids';
import { openGates } from '../gates/open-gates';
import type { OpenWave } from '../waves/open-wave';
import { paceBefore } from './sprint-pace';

/** Tasks that an answer names at most. */
const MOST_NOTES = 50;
/** Sprints that are planned before any is asked for besides: two and a half years of fortnights. */
const MOST_SPRINTS = 65;
/** Jira's limits: a sprint's name, and what of its goal a table shows. */
const NAME = 30;
const GOAL_PHASES = 3;

/**
 * Sprints for what is open of a wave, from Sprint 0 on up to its last date, as they would be planned now. Nothing is written. Jira is asked
 * for the titles of the tasks that the answer names, as the person who asks.
 */
export async function previewSprints(
  { weeks, start, mode }: Payload<'previewSprints'>,
  { wave }: OpenWave,
): Promise<SprintPlanView> {
  const [{ plan, facts, readiness, of }, pace] = await Promise.all([openGates(wave), paceOf(wave.project)]);
  const tasks = openTasks(facts, readiness);
  const last = [wave.cutover, ...tasks.map(({ due }) => due)].reduce<string>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    start,
  );
  const items = tasks.reduce((sum, { weight }) => sum + weight, 0);
  const ends = (count: number) => sprintAt(count, { start, weeks, full: 1 }, plan.dates).end;
  let count = 1;
  while (count < MOST_SPRINTS && ends(count - 1) < last) count += 1;
  const full = Math.max(
    1,
    Math.round(pace.length === 0 ? items / count : pace.reduce((sum, one) => sum + one, 0) / pace.length),
  );
  const more = (at: number) => sprintAt(at, { start, weeks, full }, plan.dates);
  const planned = planSprints(
    tasks,
    Array.from({ length: count }, (_, at) => more(at)),
    mode,
    more,
  );
  const phases = new Map(facts.phases.map(({ slug, name }) => [slug, name]));
  const gates = of.gates.flatMap(({ name, date }) => (date === null ? [] : [{ name, date }]));
  const sprints = planned.periods.map((_, at) => sprintOf(at, { tasks, planned, phases, gates, code: wave.code }));
  return {
    sprints,
    ...(await notesOf(tasks, planned, sprints)),
    pace,
    undated: tasks.filter(({ due }) => due === null).length,
  };
}

/** Of the board whose sprint Runway looked at last. */
async function paceOf(project: ProjectId): Promise<number[]> {
  const latest = (await sprintsSeen(project))
    .filter(({ state }) => state !== 'deleted')
    .reduce<{ readonly board: number; readonly lookedAt: number } | null>(
      (last, one) => (last === null || one.lookedAt > last.lookedAt ? one : last),
      null,
    );
  return latest === null ? [] : paceBefore({ id: 0, board: latest.board, completed: null }, project);
}

interface Drawn {
  readonly tasks: readonly OpenTask[];
  readonly planned: SprintPlan;
  readonly phases: ReadonlyMap<string, string>;
  readonly gates: readonly { readonly name: string; readonly date: string }[];
  readonly code: string;
}

function sprintOf(at: number, { tasks, planned, phases, gates, code }: Drawn): PlannedSprint {
  const { start = '', end = '', capacity = 0 } = planned.periods[at] ?? {};
  const own = tasks.filter(({ id }) => planned.periodOf.get(id) === at);
  const named = [...new Set(own.map(({ phase }) => phase))]
    .slice(0, GOAL_PHASES)
    .map((slug) => phases.get(slug) ?? slug);
  const decided = gates.filter(({ date }) => start <= date && date <= end).map(({ name }) => name);
  return {
    name: `${code} Sprint ${at}`.slice(-NAME),
    ...{ start, end, capacity },
    goal: [...named, ...decided].join(', '),
    tasks: own.length,
    items: planned.load[at] ?? 0,
    movable: planned.movable.get(at)?.length ?? 0,
    late: planned.late.filter(({ id }) => planned.periodOf.get(id) === at).length,
  };
}

/** The tasks that are late, then those that could move, as many as are listed. */
async function notesOf(
  tasks: readonly OpenTask[],
  planned: SprintPlan,
  sprints: readonly PlannedSprint[],
): Promise<Pick<SprintPlanView, 'notes' | 'unlisted'>> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const said = [...planned.late, ...[...planned.movable.values()].flat().map((id) => ({ id, days: null }))];
  const listed = said.slice(0, MOST_NOTES).flatMap(({ id, days }) => {
    const task = byId.get(id);
    return task?.issue == null ? [] : [{ task, issue: task.issue, days }];
  });
  const shown = await issuesAsViewer(listed.map(({ issue }) => issue));
  const notes = listed.flatMap(({ task, issue, days }): PlanNote[] => {
    const seen = shown.get(issue);
    const sprint = sprints[planned.periodOf.get(task.id) ?? 0]?.name ?? '';
    return seen === undefined ? [] : [{ issue, key: seen.key, title: seen.title, sprint, due: task.due, days }];
  });
  return { notes, unlisted: said.length - notes.length };
}
