import type { RowKind, RowResult } from '../../../../src/contract/readiness';

/** In the order of the card. */
export const ROW_KINDS = ['go-no-go', 'test', 'step', 'link'] as const satisfies readonly RowKind[];

/** What a row of a kind can come to, what it begins with last. */
export const ROW_RESULTS = {
  'go-no-go': ['go', 'no-go', 'pending'],
  test: ['passed', 'failed', 'blocked', 'not-run'],
  step: ['done', 'skipped', 'not-done'],
  link: ['there', 'missing'],
} as const satisfies Record<RowKind, readonly RowResult[]>;

/** Results that say that nobody has looked yet. */
export const NOT_YET: readonly RowResult[] = ['pending', 'not-run', 'not-done', 'missing'];
