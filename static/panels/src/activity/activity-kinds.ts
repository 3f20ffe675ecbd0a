import type { ActivityLine } from '../../../../src/contract/marks';

/** What lines can be filtered by, in the order of the menu. */
export const ACTIVITY_KINDS = [
  'confirm',
  'withdraw',
  'reject',
  'row',
  'row-plan',
  'run-again',
  'answer',
  'not-applicable',
  'applicable',
  'replace',
  'create-again',
  'workstream',
  'owner',
  'priority',
  'due',
  'settings',
  'undo',
] as const satisfies readonly ActivityLine['kind'][];
