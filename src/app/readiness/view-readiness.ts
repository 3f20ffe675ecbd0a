import type { PhaseView, ReadinessView } from '../../contract/readiness';
import { type StoredView, unpackNumbers } from '../../readiness/stored-view';
import { fitIn } from '../waves/fit-in';
import type { WaveViews } from '../gates/wave-views';

/** Of phases in an answer: some fifty with names as people write them. */
const PHASES_BYTES = 24_000;

/** The numbers and states of a wave as every surface shows them, so that no two can differ. */
export function viewReadiness({
  view,
  readAt,
  old,
  tooOld,
}: Pick<WaveViews, 'view' | 'readAt' | 'old' | 'tooOld'>): ReadinessView {
  const { fit, left } = fitIn(phasesOf(view, tooOld), PHASES_BYTES);
  return {
    wave: view.head,
    asOf: readAt === null ? null : new Date(readAt).toISOString(),
    stale: old || !view.whole,
    whole: view.whole,
    policy: view.policy,
    phases: fit,
    total: unpackNumbers(view.total),
    ...(left === 0 ? {} : { leftOut: { phases: left } }),
  };
}

/** @param old whether the facts are too old for states, which is another state where no rule before it holds */
export const phasesOf = ({ phases }: Pick<StoredView, 'phases'>, old: boolean): PhaseView[] =>
  phases.map(({ stale, state, reasons, numbers, slug, name, start, due }) => ({
    ...{ slug, name, start, due },
    ...(old && stale !== undefined ? stale : { state, reasons }),
    numbers: unpackNumbers(numbers),
  }));
