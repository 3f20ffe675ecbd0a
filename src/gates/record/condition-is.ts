import type { ConditionIs, GateCondition } from '../../contract/gates';

/** How a condition stands on a day of the wave. Without a date it is never overdue, and never carries anything either. */
export const conditionIs = ({ met, due }: Pick<GateCondition, 'met' | 'due'>, today: string): ConditionIs => {
  if (met !== null) return 'met';
  return due !== null && due < today ? 'overdue' : 'open';
};
