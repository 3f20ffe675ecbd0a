import type { ErrorView } from '../contract/result';

/** Why an act on a decision is refused, with the error that the person gets. */
export const DECISION_REFUSALS = {
  'view-only': {
    code: 'not-allowed',
    message: 'You may view this wave, but not change it: that needs the permission Edit issues.',
    next: 'Ask the owner of the wave.',
  },
  'owner-only': {
    code: 'not-allowed',
    message: 'Only the owner of the decision and the owner of the wave do that.',
    next: 'Ask one of them.',
  },
  'people-owner-only': {
    code: 'not-allowed',
    message: 'Only the owner of the decision and the owner of the wave change its owner and approvers.',
    next: 'Ask one of them, or leave owner and approvers as they are.',
  },
  'wave-owner-only': {
    code: 'not-allowed',
    message: 'Only the owner of the wave removes a decision.',
    next: 'Ask them.',
  },
  'not-an-approver': {
    code: 'not-allowed',
    message: 'Only a listed approver approves a decision, and each for themselves.',
    next: 'Ask the owner of the decision to list you, where you should be.',
  },
  'approved-stands': {
    code: 'refused-by-rule',
    message: 'This decision is approved and cannot be edited.',
    next: 'Take it into revision first.',
  },
  'under-review': {
    code: 'refused-by-rule',
    message: 'This decision is under review and cannot be edited until its approvers have read it.',
    next: 'Take it back from the review first.',
  },
  'not-under-review': {
    code: 'refused-by-rule',
    message: 'This decision is not under review.',
    next: 'Send it to review first.',
  },
  'not-approved': {
    code: 'refused-by-rule',
    message: 'Only an approved decision is under revision again.',
    next: 'Check its state.',
  },
  'in-review-already': {
    code: 'refused-by-rule',
    message: 'This decision is under review already.',
    next: 'Wait for its approvers.',
  },
  'other-review': {
    code: 'refused-by-rule',
    message: 'The decision was withdrawn and sent for approval again since you read it.',
    next: 'Read it again before you approve it.',
  },
  'approved-already': {
    code: 'refused-by-rule',
    message: 'You have approved this decision.',
    next: 'Wait for the other approvers.',
  },
  'no-approver': {
    code: 'refused-by-rule',
    message: 'The decision lists no approver.',
    next: 'List who approves it, then send it.',
  },
  'sender-only-approver': {
    code: 'refused-by-rule',
    message:
      'You are the only approver of this decision. A person who sends a decision for approval cannot be its only approver.',
    next: 'List another approver, then send it; or ask the owner of the decision or of the wave to send it.',
  },
  'approves-own': {
    code: 'refused-by-rule',
    message: 'This decision was sent for approval by its only approver.',
    next: 'Take it back from the review, list another approver, then send it again.',
  },
  'no-outcome': {
    code: 'refused-by-rule',
    message: 'The decision does not say what is decided.',
    next: 'Write the outcome, then send it.',
  },
  'no-such-option': {
    code: 'invalid-input',
    message: 'The decision has no such option.',
    next: 'Choose one of its options.',
  },
  'nothing-changed': {
    code: 'refused-by-rule',
    message: 'This would change nothing.',
    next: 'Change it first.',
  },
  'does-not-rest': {
    code: 'refused-by-rule',
    message: 'That does not depend on this decision, or it was reviewed already.',
    next: 'Reload the decision.',
  },
  'not-yours-to-look': {
    code: 'not-allowed',
    message: 'Only the assignee of the item, the lead of its workstream and the owner of the wave can review it.',
    next: 'Ask one of them.',
  },
  'named-by-gate': {
    code: 'refused-by-rule',
    message: 'A gate of this wave names this decision.',
    next: 'Remove the decision from the gate first.',
  },
  stays: {
    code: 'refused-by-rule',
    message: 'A decision that was sent for approval stays in the log.',
    next: 'Revise it and describe what replaced it.',
  },
} as const satisfies Readonly<Record<string, ErrorView>>;

export type DecisionRefusal = keyof typeof DECISION_REFUSALS;
