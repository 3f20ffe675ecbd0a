import type { ItemFilter, StateRule } from '../../../../../src/contract/readiness';

/** The items that a rule speaks of; null where it speaks of the phase or of the facts as a whole. */
export const ITEMS_OF_RULE = {
  'nothing-counted': null,
  'exit-decided': null,
  'worse-since-exit': null,
  'high-stopped': 'stopped',
  stopped: 'stopped',
  missing: 'missing',
  'high-overdue': 'overdue',
  'long-overdue': 'overdue',
  'before-gate': 'incomplete',
  overdue: 'overdue',
  'unowned-soon': 'unowned',
  stale: null,
  'cut-short': null,
  unreadable: 'unreadable',
  'all-complete': null,
  'nothing-begun': null,
  'ongoing-only': 'ongoing',
} as const satisfies Readonly<Record<StateRule, ItemFilter['is'] | null>>;
