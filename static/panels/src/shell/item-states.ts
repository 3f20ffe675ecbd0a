import type { ItemFilter } from '../../../../src/contract/readiness';

export type ItemState = NonNullable<ItemFilter['is']>;

/**
 * What items can be filtered by, in the order of the menu. Written out: the contract's schema would bring its whole
 * library to the browser. The check below fails where the contract knows another one.
 */
export const ITEM_STATES = [
  'incomplete',
  'complete',
  'counted',
  'proposed',
  'criteria-open',
  'rows-open',
  'overdue',
  'late',
  'stopped',
  'unowned',
  'dropped',
  'missing',
  'unreadable',
  'planned',
  'team',
  'added',
  'not-applicable',
  'not-applicable-since-begin',
  'ongoing',
  'tampered',
] as const satisfies readonly ItemState[];

type Forgotten = Exclude<ItemState, (typeof ITEM_STATES)[number]>;
null as unknown as Forgotten satisfies never;
