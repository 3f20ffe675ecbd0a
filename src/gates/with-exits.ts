import type { PhaseExit, WaveFacts } from '../readiness/wave-facts';

/**
 * The wave with the exits of its phases, as `phaseExits` computes them: where gates feed the states of phases. Exits are computed
 * from the items of a wave, and no item depends on an exit: `withStates` applies them to the evaluated wave.
 */
export const withExits = (wave: WaveFacts, exits: ReadonlyMap<string, PhaseExit>): WaveFacts => ({
  ...wave,
  phases: wave.phases.map((phase) => ({ ...phase, exit: exits.get(phase.slug) ?? null })),
});
