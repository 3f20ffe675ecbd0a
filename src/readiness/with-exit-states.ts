import { phaseState } from './phase-state';
import type { WaveFacts } from './wave-facts';
import type { WaveReadiness } from './wave-readiness';

/**
 * The readiness of a wave once the exits of its phases are known. Exits are computed from the items, and no item depends on an
 * exit: only the states of phases that have one are judged again, by the same rules, and no item is evaluated a second time.
 * @param readiness of the same wave without exits
 * @param wave with its exits
 */
export function withExitStates(readiness: WaveReadiness, wave: WaveFacts): WaveReadiness {
  const left = new Map(wave.phases.filter(({ exit }) => exit !== null).map((phase) => [phase.slug, phase]));
  return {
    ...readiness,
    phases: readiness.phases.map((evaluated) => {
      const { slug, begun, numbers } = evaluated;
      const phase = left.get(slug);
      if (phase === undefined) return evaluated;
      const counted = readiness.items.filter((item) => item.phase === slug && item.counted);
      return { ...evaluated, ...phaseState({ phase, counted, begun, ongoing: numbers.ongoing, wave }) };
    }),
  };
}
