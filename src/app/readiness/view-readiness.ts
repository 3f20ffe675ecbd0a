import type { ReadinessView } from '../../contract/readiness';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { isStale } from '../../readiness/is-stale';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { WaveReadiness } from '../../readiness/wave-readiness';
import { fitIn } from '../waves/fit-in';
import type { WaveSettings } from '../../settings/wave-settings';
import { viewWaveHead } from '../waves/view-wave-head';

export interface EvaluatedWave {
  readonly wave: Wave;
  readonly plan: WavePlan;
  readonly settings: WaveSettings;
  readonly facts: WaveFacts;
  readonly readiness: WaveReadiness;
}

/** Of phases in an answer: some fifty with names as people write them. */
const PHASES_BYTES = 24_000;

/** The numbers and states of a wave as every surface shows them, so that no two can differ. */
export function viewReadiness({ wave, plan, settings, facts, readiness }: EvaluatedWave): ReadinessView {
  const spans = new Map(facts.phases.map((phase) => [phase.slug, phase]));
  const phases = readiness.phases.map(({ slug, name, state, reasons, numbers }) => ({
    slug,
    name,
    start: spans.get(slug)?.start ?? null,
    due: spans.get(slug)?.due ?? null,
    state,
    reasons: reasons.map(({ rule, count }) => ({ rule, count })),
    numbers,
  }));
  const { fit, left } = fitIn(phases, PHASES_BYTES);
  return {
    wave: viewWaveHead(wave, plan, settings),
    asOf: facts.readAt === null ? null : new Date(facts.readAt).toISOString(),
    stale: isStale(facts) || !facts.whole,
    whole: facts.whole,
    policy: facts.settings.policy,
    phases: fit,
    total: readiness.total,
    ...(left === 0 ? {} : { leftOut: { phases: left } }),
  };
}
