import type { Finding, GateCheck, GateStands } from '../../../../../../src/contract/gates';

/** What can be done about a criterion on the gate itself. */
export type CriterionAction =
  | 'items'
  | 'lines'
  | 'documents'
  | 'decisions'
  | 'workstreams'
  | 'roll-call'
  | 'raci'
  | 'scope'
  | 'backlog'
  | 'conditions'
  | 'commitment'
  | 'change'
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
  backlog: 'backlog',
  conditions: 'conditions',
  commitment: 'commitment',
  change: 'change',
  facts: 'facts',
};

/** Criteria that are asked about only once someone says so: their action is offered in every state. */
const SAID: ReadonlySet<GateCheck> = new Set<GateCheck>(['backlog', 'change']);

/** Null where there is nothing to do: it is met, switched off, or finds nothing to ask about. */
export function actionOf(
  { check, is, weight }: Pick<Finding, 'check' | 'is' | 'weight'>,
  stands: GateStands,
): CriterionAction | null {
  if (weight === 'off' || weight === 'not-asked') return null;
  if (is !== 'unmet' && is !== 'unknown' && !SAID.has(check)) return null;
  return check === 'workstreams' && stands === 'cutover' ? 'roll-call' : ACTION_OF[check];
}
