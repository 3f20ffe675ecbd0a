import { type PlanModule, type PlanView } from '../../contract/readiness';
import { SAMPLE_WAVE } from '../../contract/sample-wave';
import { scheduleWave } from '../../wave/schedule-wave';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { IssueFact } from '../../readiness/issue-fact';
import type { ItemState } from '../../readiness/wave-readiness';
import { askedModules } from './asked-modules';
import { type Caller } from '../../forge/access/context';
import { issuesAsViewer, type ShownIssue } from '../../forge/jira/issues-as-viewer';
import { openSample } from '../waves/open-sample';
import { openWave } from '../waves/open-wave';
import { partiesOf } from '../waves/parties-of';
import { viewWaveHead } from '../waves/view-wave-head';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';
import type { Payload } from '../../contract/calls';

/** Modules along time. One that Jira does not show the person has neither key nor title, nor the path that holds its name. */
export async function getPlan({ wave: id, filter }: Payload<'getPlan'>, caller: Caller): Promise<PlanView> {
  const { wave, settings, facts, plan, look } = await (id === SAMPLE_WAVE ? openSample(caller) : openPlan(caller, id));
  const byModule = new Map<string, ItemState[]>();
  for (const { node, level, module } of facts.specs.values())
    if (level === 'epic' || !facts.specs.has(module)) byModule.set(level === 'epic' ? node : module, []);
  const { items: all } = evaluateWave(facts);
  for (const item of all) byModule.set(item.module, [...(byModule.get(item.module) ?? []), item]);
  const phaseOf = (module: string) => facts.specs.get(module)?.phase ?? byModule.get(module)?.[0]?.phase ?? '';
  const asked = askedModules(byModule, filter, partiesOf(facts, plan), phaseOf);
  const shown = await look(asked.map(([module]) => module).flatMap((module) => facts.facts.get(module)?.issue ?? []));
  const modules = asked.map(([module, items], index) =>
    viewModule({
      module,
      items,
      phase: phaseOf(module),
      workstream: facts.specs.get(module)?.workstream ?? items[0]?.workstream ?? '',
      fact: facts.facts.get(module),
      shown,
      index,
    }),
  );
  const below = asked.flatMap(([, items], index) => (modules[index]?.title === null ? items : []));
  const visible = await look(below.flatMap(({ issue }) => issue ?? []));
  return {
    wave: viewWaveHead(wave, plan, settings),
    today: facts.today,
    milestones: scheduleWave(plan.templates, plan.dates).milestones.map(({ id: milestone, name, date }) => ({
      id: milestone,
      name,
      date,
    })),
    phases: facts.phases.map(({ slug, name, start, due }) => ({ slug, name, start, due })),
    // Asked for by its path, a module that is not shown is not there.
    modules: modules.filter(({ id: module }) => filter.module === undefined || module === filter.module),
    hidden: below.filter(({ issue }) => issue !== null && !visible.has(issue)).length,
  };
}

async function openPlan(caller: Caller, id: string) {
  const { wave, settings } = await openWave(caller, id);
  const [facts, plan] = await Promise.all([readWaveFacts(wave), wavePlanOf(wave)]);
  return { wave, settings, facts, plan, look: issuesAsViewer };
}

interface ModuleToView {
  readonly module: string;
  readonly items: readonly ItemState[];
  readonly phase: string;
  readonly workstream: string;
  readonly fact: IssueFact | undefined;
  readonly shown: ReadonlyMap<string, ShownIssue>;
  readonly index: number;
}

function viewModule({ module, items, phase, workstream, fact, shown, index }: ModuleToView): PlanModule {
  const seen = fact === undefined ? undefined : shown.get(fact.issue);
  const counted = items.filter((item) => item.counted);
  const days = (of: (item: ItemState) => string | null) => items.flatMap((item) => of(item) ?? []).sort();
  return {
    id: seen === undefined ? `hidden/${index}` : module,
    issue: seen === undefined ? null : (fact?.issue ?? null),
    key: seen?.key ?? null,
    title: seen?.title ?? null,
    phase,
    workstream,
    start: fact?.last?.start ?? days((item) => item.start ?? item.due)[0] ?? null,
    due: fact?.last?.due ?? days((item) => item.due).at(-1) ?? null,
    complete: counted.filter((item) => item.complete).length,
    counted: counted.length,
    planned: counted.filter((item) => item.planned).length,
    overdue: counted.filter((item) => item.overdue).length,
    stopped: counted.filter((item) => item.stopped).length,
  };
}
