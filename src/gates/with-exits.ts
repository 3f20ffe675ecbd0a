import type { Gate } from '../contract/gates';
import type { PhaseExit, WaveFacts } from '../readiness/wave-facts';

/**
 * The wave with the exits of its phases, as `phaseExits` computes them, and the day of the next gate that covers each: where gates feed
 * the states of phases. Exits are computed
 * from the items of a wave, and no item depends on an exit: `withStates` applies them to the evaluated wave.
 */
export const withExits = (
  wave: WaveFacts,
  exits: ReadonlyMap<string, PhaseExit>,
  gates: readonly Pick<Gate, 'kind' | 'date' | 'phases'>[] = [],
): WaveFacts => ({
  ...wave,
  phases: wave.phases.map((phase) => ({
    ...phase,
    exit: exits.get(phase.slug) ?? null,
    gate: gateOf(phase.slug, gates, wave.today),
  })),
});

/** The day of the next decision gate that covers a phase, today or later. */
const gateOf = (slug: string, gates: readonly Pick<Gate, 'kind' | 'date' | 'phases'>[], today: string): string | null =>
  gates
    .flatMap(({ kind, date, phases }) =>
      kind === 'decision' && date !== null && date >= today && (phases === null || phases.includes(slug)) ? [date] : [],
    )
    .sort()[0] ?? null;
