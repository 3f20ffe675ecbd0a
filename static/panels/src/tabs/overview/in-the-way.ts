import type { ItemFilter, PhaseState, PhaseView, StateRule } from '../../../../../src/contract/readiness';
import { ITEMS_OF_RULE } from '../../kit/wave/items-of-rule';

/** Rules that say what is in the way, the worst first, with the state that each brings. */
const OBSTACLES = {
  'high-stopped': 'blocked',
  missing: 'at-risk',
  'high-overdue': 'at-risk',
  'long-overdue': 'at-risk',
  'before-gate': 'at-risk',
  'unowned-soon': 'at-risk',
  'worse-since-exit': 'at-risk',
  unreadable: 'unknown',
} as const satisfies Partial<Record<StateRule, PhaseState>>;
export type ObstacleRule = keyof typeof OBSTACLES;

export interface Obstacle {
  readonly rule: ObstacleRule;
  readonly state: (typeof OBSTACLES)[ObstacleRule];
  readonly count: number;
  /** Most first. */
  readonly phases: readonly { readonly name: string; readonly count: number }[];
  /** Opens what is counted; null where no items are. */
  readonly filter: ItemFilter | null;
}

/** What keeps a wave from being ready, one line for each rule over all phases, the worst first. */
export function obstaclesOf(phases: readonly Pick<PhaseView, 'slug' | 'name' | 'reasons'>[]): readonly Obstacle[] {
  return (Object.keys(OBSTACLES) as ObstacleRule[]).flatMap((rule) => {
    const found = phases.flatMap(({ slug, name, reasons }) =>
      reasons.filter((reason) => reason.rule === rule && reason.count > 0).map(({ count }) => ({ slug, name, count })),
    );
    const first = found[0];
    if (first === undefined) return [];
    const is = ITEMS_OF_RULE[rule];
    return [
      {
        rule,
        state: OBSTACLES[rule],
        count: found.reduce((sum, { count }) => sum + count, 0),
        phases: found.map(({ name, count }) => ({ name, count })).sort((one, other) => other.count - one.count),
        filter: is === null ? null : found.length === 1 ? { phase: first.slug, is } : { is },
      },
    ];
  });
}
