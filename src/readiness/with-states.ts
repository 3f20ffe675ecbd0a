import { phaseState } from './phase-state';
import type { WaveFacts, WavePhase } from './wave-facts';
import type { ItemState, WaveReadiness } from './wave-readiness';

/**
 * The phases of an evaluated wave judged again by the same rules, where something else than its items differs: the exits of its
 * phases, or how old its facts are. No item depends on those, so none is evaluated a second time.
 * @param wave with what differs
 */
export function withStates(readiness: WaveReadiness, wave: WaveFacts): WaveReadiness {
  const known = new Map(wave.phases.map((phase) => [phase.slug, phase]));
  const counted = new Map(readiness.phases.map(({ slug }) => [slug, [] as ItemState[]]));
  for (const item of readiness.items) if (item.counted) counted.get(item.phase)?.push(item);
  return {
    ...readiness,
    phases: readiness.phases.map((evaluated) => {
      const { slug, name, begun, numbers } = evaluated;
      const phase: WavePhase = known.get(slug) ?? { slug, name, start: null, due: null, exit: null, gate: null };
      return {
        ...evaluated,
        ...phaseState({ phase, counted: counted.get(slug) ?? [], begun, ongoing: numbers.ongoing, wave }),
      };
    }),
  };
}
