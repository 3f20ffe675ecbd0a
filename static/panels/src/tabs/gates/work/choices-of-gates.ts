import type { CutoverResult, GateParty, OwnWeight } from '../../../../../../src/contract/gates';

// The contract's own lists are zod's, whose code asks for `eval`: the policy of a panel's frame refuses that.
export const GATE_PARTIES = ['customer', 'provider', 'partner', 'vendor'] as const satisfies readonly GateParty[];
export const OWN_WEIGHTS = ['must', 'should', 'off'] as const satisfies readonly OwnWeight[];
export const CUTOVER_RESULTS = [
  'completed',
  'completed-with-issues',
  'rolled-back',
  'postponed',
] as const satisfies readonly CutoverResult[];
