import { scheduleWave } from '../../wave/schedule-wave';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import type { RaciWindow } from '../../contract/raci';
import { offsetDay } from '../../plan/dates/offset-day';
import { settleDay } from '../../plan/dates/settle-day';
import { workingCalendar } from '../../plan/dates/working-calendar';
import { joinRaci } from '../../raci/join-raci';
import type { RowSpec } from '../../raci/row-spec';
import { rowsOfItems } from '../../raci/rows-of-items';
import type { TemplateRaci } from '../../raci/template-raci';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { WaveReadiness } from '../../readiness/wave-readiness';
import { slug } from '../../template/slug';
import { readTitles } from '../../forge/storage/item-store';
import { readTemplateRaci } from '../../forge/storage/raci-store';

/** What the RACI of a wave rests on besides what people wrote in it. */
export interface RaciBase {
  readonly plan: WavePlan;
  readonly facts: WaveFacts;
  readonly readiness: Pick<WaveReadiness, 'items'>;
  /** In the order of the templates: modules and tasks, gates, milestones. */
  readonly specs: readonly RowSpec[];
  /** By row: the day on which it begins, or is due. */
  readonly firstDays: ReadonlyMap<string, string>;
  /** Cutovers that have a day. */
  readonly windows: readonly (RaciWindow & { readonly name: string })[];
}

export async function raciBaseOf(
  wave: Wave,
  plan: WavePlan,
  facts: WaveFacts,
  readiness: RaciBase['readiness'],
): Promise<RaciBase> {
  const templates = await Promise.all(
    plan.templates.map(async (template): Promise<TemplateRaci> =>
      template.raci === undefined ? fromBefore(template) : readTemplateRaci(wave.id, template.raci),
    ),
  );
  const { rows } = joinRaci(templates);
  const known = new Set(rows.map(({ id }) => id));
  const counted = readiness.items.filter((item) => item.counted || item.team);
  const lost = new Set(counted.map(({ module }) => module).filter((module) => !known.has(module)));
  const nodes = [...facts.specs.values()].filter(({ module }) => lost.has(module)).map(({ node }) => node);
  const work = rows.filter(({ kind }) => isWork(kind));
  const left = rowsOfItems(facts.specs, known, counted, await readTitles(wave, new Set(nodes)));
  const moved = movedRows(readiness);
  const specs = [...work, ...left]
    .map((row) => ({ ...row, workstream: moved.get(row.id) ?? row.workstream }))
    .concat(rows.filter(({ kind }) => !isWork(kind)));
  return {
    ...{ plan, facts, readiness, specs },
    firstDays: new Map([...daysOfWork(facts, readiness), ...daysOfPlan(plan)]),
    windows: windowsOf(plan),
  };
}

const isWork = (kind: RowSpec['kind']): boolean => kind !== 'gate' && kind !== 'milestone';

/** What a plan from before there was a RACI knows: its modules and tasks come from what was imported. */
const fromBefore = ({ name, gates, milestones }: WavePlan['templates'][number]): TemplateRaci => ({
  roles: [],
  workstreams: [],
  rows: [
    ...gates.map((gate) => plain(`gate:${slug(name)}/${gate.id}`, 'gate', gate.name)),
    ...milestones
      .filter(({ id }) => id !== T_ZERO)
      .map((milestone) => plain(`milestone:${slug(name)}/${milestone.id}`, 'milestone', milestone.name)),
  ],
});

const plain = (id: string, kind: 'gate' | 'milestone', name: string): RowSpec => ({
  ...{ id, kind, name },
  parent: null,
  phase: null,
  workstream: null,
  owners: null,
  raci: null,
});

const T_ZERO = 't-0';

/** By row: the workstream that its work is in now. A module goes along where all of its items went to one. */
function movedRows({ items }: RaciBase['readiness']): ReadonlyMap<string, string> {
  const byModule = new Map<string, Set<string>>();
  for (const { module, workstream } of items)
    byModule.set(module, (byModule.get(module) ?? new Set<string>()).add(workstream));
  return new Map([
    ...[...byModule].flatMap(([module, slugs]) => (slugs.size === 1 ? [[module, [...slugs][0] ?? ''] as const] : [])),
    ...items.map(({ id, workstream }) => [id, workstream] as const),
  ]);
}

/** As Jira has them; of a module the first day of what stands below it, where it has none itself. */
function daysOfWork({ facts }: WaveFacts, { items }: RaciBase['readiness']): Map<string, string> {
  const days = new Map<string, string>();
  for (const { id, module, start, due } of items) {
    const day = start ?? due;
    if (day === null) continue;
    days.set(id, day);
    const first = days.get(module);
    if (first === undefined || day < first) days.set(module, day);
  }
  for (const module of new Set(items.map((item) => item.module))) {
    const start = facts.get(module)?.last?.start ?? null;
    if (start !== null) days.set(module, start);
  }
  return days;
}

function daysOfPlan({ templates, dates }: WavePlan): Map<string, string> {
  const byId = new Map(scheduleWave(templates, dates).milestones.map(({ id, date }) => [id, date]));
  const calendar = workingCalendar(dates);
  const days = new Map<string, string>();
  const zero = byId.get(T_ZERO);
  if (zero) days.set(`milestone:${T_ZERO}`, zero);
  for (const { name, gates, milestones } of templates) {
    for (const { id } of milestones) {
      const date = byId.get(id);
      if (date) days.set(`milestone:${slug(name)}/${id}`, date);
    }
    for (const { id, offset } of gates) {
      const from = offset === undefined ? null : (byId.get(offset.milestone) ?? null);
      if (offset !== undefined && from !== null)
        days.set(`gate:${slug(name)}/${id}`, settleDay(offsetDay(from, offset), dates, calendar));
    }
  }
  return days;
}

/** The most that a window can be confirmed for, in minutes: two weeks. */
const LONGEST = 20_160;

const windowsOf = ({ templates, dates }: WavePlan): RaciBase['windows'] =>
  scheduleWave(templates, dates).milestones.flatMap(({ id: milestone, name, date, isCutover, windowDays }) => {
    if (date === null || !isCutover) return [];
    const isZero = milestone === T_ZERO;
    const minutes = isZero ? dates.windowMinutes : windowDays === null ? null : Math.min(windowDays * 1_440, LONGEST);
    return [{ milestone, date, time: isZero ? dates.time : null, minutes, name }];
  });
