import type { Finding, GateCheck } from '../../../../../../src/contract/gates';

/** What can be done about a criterion on the gate itself. */
export type CriterionAction =
  | 'items'
  | 'lines'
  | 'documents'
  | 'decisions'
  | 'workstreams'
  | 'raci'
  | 'scope'
  | 'conditions'
  | 'commitment'
  | 'facts';

/** Each criterion ends in one action: the compiler demands one for each. */
const ACTION_OF: Readonly<Record<GateCheck, CriterionAction>> = {
  'high-items': 'items',
  'other-items': 'items',
  'high-rows': 'lines',
  'other-rows': 'lines',
  tests: 'lines',
  documents: 'documents',
  decisions: 'decisions',
  workstreams: 'workstreams',
  raci: 'raci',
  scope: 'scope',
  conditions: 'conditions',
  commitment: 'commitment',
  facts: 'facts',
};

/** Null where there is nothing to do: it is met, switched off, or finds nothing to ask about. */
export const actionOf = ({ check, is, weight }: Pick<Finding, 'check' | 'is' | 'weight'>): CriterionAction | null =>
  (is === 'unmet' || is === 'unknown') && weight !== 'off' && weight !== 'not-asked' ? ACTION_OF[check] : null;
