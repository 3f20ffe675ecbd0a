import type { PhaseExit, WaveFacts } from '../readiness/wave-facts';

/**
 * The wave with the exits of its phases, as `phaseExits` tells them: where gates feed the states of phases. Exits are told
 * from the items of a wave, and no item depends on an exit: a wave is evaluated, its exits are told, and it is evaluated again.
 */
export const withExits = (wave: WaveFacts, exits: ReadonlyMap<string, PhaseExit>): WaveFacts => ({
  ...wave,
  phases: wave.phases.map((phase) => ({ ...phase, exit: exits.get(phase.slug) ?? null })),
});
