import type { OverviewView, PhaseView } from '../contract/readiness';
import type { Wave } from '../import/wave';
import type { WavePlan } from '../import/wave-plan';
import { isStale } from '../readiness/is-stale';
import type { WaveFacts } from '../readiness/wave-facts';
import type { ItemState, WaveReadiness } from '../readiness/wave-readiness';
import type { OpenWave } from './open-wave';
import { viewWaveHead } from './view-wave-head';
import { waitingFor } from './waiting-for';

export interface Overview {
  readonly open: OpenWave;
  readonly waves: readonly Wave[];
  readonly plan: WavePlan;
  readonly facts: WaveFacts;
  readonly readiness: WaveReadiness;
  readonly importing: boolean;
}

/** Numbers and states only: with any number of issues it stays as large as the wave has phases. */
export function viewOverview({ open, waves, plan, facts, readiness, importing }: Overview): OverviewView {
  const { wave, settings, rights } = open;
  return {
    project: { id: wave.project },
    wave: viewWaveHead(wave, plan, settings),
    waves: waves.map(({ id, code, name }) => ({ id, code, name, sample: false })).reverse(),
    asOf: facts.readAt === null ? null : new Date(facts.readAt).toISOString(),
    stale: isStale(facts) || !facts.whole,
    whole: facts.whole,
    policy: settings.readiness.policy,
    phases: phasesOf(facts, readiness),
    total: readiness.total,
    workstreams: workstreamsOf(wave, readiness.items),
    waiting: waitingFor(open, facts, readiness.items),
    firstSteps: [
      { step: 'people', done: facts.peopleMapped && readiness.total.unowned === 0 },
      { step: 'dates', done: wave.cutover !== null },
      // Nothing of these three can be done yet, so nothing of them is done.
      { step: 'raci', done: false },
      { step: 'gates', done: false },
      { step: 'publish', done: false },
    ],
    may: rights,
    importing,
  };
}

export function phasesOf(facts: WaveFacts, { phases }: WaveReadiness): PhaseView[] {
  const spans = new Map(facts.phases.map((phase) => [phase.slug, phase]));
  return phases.map(({ slug, name, state, reasons, numbers }) => ({
    slug,
    name,
    start: spans.get(slug)?.start ?? null,
    due: spans.get(slug)?.due ?? null,
    state,
    reasons: reasons.map(({ rule, count }) => ({ rule, count })),
    numbers,
  }));
}

/** Without another word of the template a workstream is a phase, and has its name. */
export function workstreamsOf({ phases }: Wave, items: readonly ItemState[]): OverviewView['workstreams'] {
  const names = new Map(phases.map(({ slug, name }) => [slug, name]));
  const counts = new Map<string, { complete: number; counted: number }>();
  for (const { workstream, counted, complete } of items) {
    const before = counts.get(workstream) ?? { complete: 0, counted: 0 };
    counts.set(workstream, {
      complete: before.complete + (counted && complete ? 1 : 0),
      counted: before.counted + (counted ? 1 : 0),
    });
  }
  return [...counts].map(([slug, count]) => ({ slug, name: names.get(slug) ?? slug, ...count }));
}
