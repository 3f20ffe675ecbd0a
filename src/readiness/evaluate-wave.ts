import { countItems } from './count-items';
import { isShown } from './is-shown';
import { itemState } from './item-state';
import { itemsToJudge } from './items-to-judge';
import { phaseState } from './phase-state';
import { repeatedInWave } from './repeated-lines';
import type { WaveFacts, WavePhase } from './wave-facts';
import type { ItemState, PhaseReadiness, WaveReadiness } from './wave-readiness';

/**
 * What the rules say of a wave, from what the app could read: no viewer is part of it, and the order in which facts came
 * does not matter. Linear in the number of items.
 */
export function evaluateWave(wave: WaveFacts): WaveReadiness {
  const toJudge = itemsToJudge(wave);
  const repeated = repeatedInWave(wave);
  const judged = toJudge.map((item) => itemState(item, wave, repeated.get(item.id)));
  const headings = new Set(toJudge.flatMap(({ id, onlyHolds }) => (onlyHolds ? [id] : [])));
  const byPhase = new Map<string, ItemState[]>(wave.phases.map(({ slug }) => [slug, []]));
  for (const item of judged) {
    const phase = byPhase.get(item.phase);
    if (phase === undefined) byPhase.set(item.phase, [item]);
    else phase.push(item);
  }

  const phases = [...byPhase].map(([slug, items]) => phaseOf(slug, items, headings, wave));
  const items = [...byPhase.values()].flat();
  return { phases, total: countItems(items), items: items.filter(isShown) };
}

function phaseOf(
  slug: string,
  items: readonly ItemState[],
  headings: ReadonlySet<string>,
  wave: WaveFacts,
): PhaseReadiness {
  const phase = wave.phases.find((one) => one.slug === slug) ?? unnamed(slug);
  const counted = items.filter((item) => item.counted);
  // A heading counts only for what people added below it: were it a beginning, adding work would better a state.
  const begun = counted.some((item) => isBegun(item) && !headings.has(item.id));
  const numbers = countItems(items);
  const { state, reasons } = phaseState({ phase, counted, begun, ongoing: numbers.ongoing, wave });
  return { slug, name: phase.name, state, reasons, numbers, begun };
}

/** Dropping is no beginning: closing what nobody has begun leaves a phase not started. */
const isBegun = ({ is }: ItemState): boolean => is === 'in-progress' || is === 'done';

/** A phase that the plan does not name any more: what is in it still counts. */
const unnamed = (slug: string): WavePhase => ({ slug, name: slug, start: null, due: null, exit: null, gate: null });
