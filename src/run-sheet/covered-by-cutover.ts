import type { ItemState } from '../readiness/wave-readiness';

/** What a cutover covers. */
export interface CutoverReach {
  /** Slugs of the phases that end with it. */
  readonly phases: ReadonlySet<string>;
  /** Its day in the wave's zone; null: not known yet. */
  readonly day: string | null;
}

/** The items of the phases that end with it, and those that are due on its day; what is not applicable asks for no step. */
export const coveredByCutover = (
  { phase, due, is }: Pick<ItemState, 'phase' | 'due' | 'is'>,
  { phases, day }: CutoverReach,
): boolean => is !== 'not-applicable' && (phases.has(phase) || (day !== null && due === day));
