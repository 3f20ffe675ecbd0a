import type { DecisionState } from '../../../../../src/contract/decision-log';

/** In the order in which a decision goes through them. Written out: the contract's schema would bring its whole library. */
export const DECISION_STATES = [
  'draft',
  'under-review',
  'approved',
  'under-revision',
] as const satisfies readonly DecisionState[];

type Forgotten = Exclude<DecisionState, (typeof DECISION_STATES)[number]>;
null as unknown as Forgotten satisfies never;
