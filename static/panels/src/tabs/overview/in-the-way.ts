import type { ItemFilter, PhaseView, StateRule } from '../../../../../src/contract/readiness';

/** Rules that say what is in the way, the worst first, with the items that each counts. */
const OBSTACLES = {
  'high-stopped': { is: 'stopped', state: 'blocked' },
  missing: { is: 'missing', state: 'at-risk' },
  'high-overdue': { is: 'overdue', state: 'at-risk' },
  'long-overdue': { is: 'overdue', state: 'at-risk' },
  stopped: { is: 'stopped', state: 'at-risk' },
  'unowned-soon': { is: 'unowned', state: 'at-risk' },
  'worse-since-exit': { is: null, state: 'at-risk' },
  unreadable: { is: 'unreadable', state: 'unknown' },
} as const satisfies Partial<
  Record<StateRule, { readonly is: ItemFilter['is'] | null; readonly state: 'blocked' | 'at-risk' | 'unknown' }>
>;
export type ObstacleRule = keyof typeof OBSTACLES;

export interface Obstacle {
  readonly rule: ObstacleRule;
  readonly state: 'blocked' | 'at-risk' | 'unknown';
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
    const { is, state } = OBSTACLES[rule];
    return [
      {
        rule,
        state,
        count: found.reduce((sum, { count }) => sum + count, 0),
        phases: found.map(({ name, count }) => ({ name, count })).sort((one, other) => other.count - one.count),
        filter: is === null ? null : found.length === 1 ? { phase: first.slug, is } : { is },
      },
    ];
  });
}
