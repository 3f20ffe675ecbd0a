import type { IntendedDifference } from '../differences';

/**
 * How today's answers may differ from the recorded ones. An entry that matches no difference fails the test, as a difference that
 * no entry matches does: what was changed by accident is not found here.
 */
export const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [
  {
    calls: ['getGate', 'exportGate'],
    at: '/value/decisions',
    changelog: 'a gate shows who approved the decisions it names',
    because: 'A new field: the decisions that the gate names, with who approved them.',
  },
  {
    calls: ['getDecision'],
    at: '/value/may/appoint',
    changelog: 'owner and approvers are changed only by the owner of the decision or of the wave',
    because: 'A new field: whether the person may change the owner and the approvers.',
  },
  {
    calls: ['previewImport'],
    at: '/value/scope/lists/*/places',
    changelog: 'The count of open placeholders is the same in the Scope step',
    because: 'A new field: where the token of a list is written outside of what repeats over it.',
  },
  {
    calls: ['previewImport'],
    at: '/value/notes',
    changelog: "The template's priority goes into Jira's priority field",
    because: 'The preview says how priorities are mapped.',
  },
];
