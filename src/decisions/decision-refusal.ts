/** Why something is not done with a decision: what is wrong, and what to do. */
export const DECISION_REFUSALS = {
  'view-only': {
    message: 'You may only look at this wave: writing decisions needs the permission Edit issues.',
    next: 'Ask the owner of the wave.',
  },
  'owner-only': {
    message: 'Only the owner of the decision and the owner of the wave do that.',
    next: 'Ask one of them.',
  },
  'people-owner-only': {
    message: 'Only the owner of the decision and the owner of the wave change its owner and approvers.',
    next: 'Ask one of them, or leave owner and approvers as they are.',
  },
  'wave-owner-only': { message: 'Only the owner of the wave removes a decision.', next: 'Ask them.' },
  'not-an-approver': {
    message: 'Only a listed approver approves a decision, and each for themselves.',
    next: 'Ask the owner of the decision to list you, where you should be.',
  },
  'approved-stands': {
    message: 'This decision is approved: what was approved is not edited.',
    next: 'Take it into revision first.',
  },
  'under-review': {
    message: 'This decision is under review: its words stay as its approvers read them.',
    next: 'Take it back from the review first.',
  },
  'not-under-review': { message: 'This decision is not under review.', next: 'Send it to review first.' },
  'not-approved': { message: 'Only an approved decision is taken into revision.', next: 'Look at its state.' },
  'in-review-already': { message: 'This decision is under review already.', next: 'Wait for its approvers.' },
  'other-review': {
    message: 'The decision was taken back and sent again since you read it.',
    next: 'Read it again before you approve it.',
  },
  'approved-already': { message: 'You have approved this decision.', next: 'Wait for the other approvers.' },
  'no-approver': { message: 'The decision lists no approver.', next: 'List who approves it, then send it.' },
  'sender-only-approver': {
    message:
      'You are the only approver of this decision. A person who sends a decision for approval cannot be its only approver.',
    next: 'List another approver, then send it; or ask the owner of the decision or of the wave to send it.',
  },
  'approves-own': {
    message: 'This decision was sent for approval by its only approver.',
    next: 'Take it back from the review, list another approver, then send it again.',
  },
  'no-outcome': { message: 'The decision does not say what is decided.', next: 'Write the outcome, then send it.' },
  'no-such-option': { message: 'The decision has no such option.', next: 'Choose one of its options.' },
  'nothing-changed': { message: 'Nothing is different from what is written already.', next: 'Change it first.' },
  'does-not-rest': { message: 'That does not rest on this decision, or was looked at.', next: 'Look at it again.' },
  'not-yours-to-look': {
    message: 'Its owner looks at it: the assignee of the item, the lead of its workstream, or the owner of the wave.',
    next: 'Ask one of them.',
  },
  'named-by-gate': {
    message: 'A gate of this wave names this decision.',
    next: 'Take the decision out of the gate first.',
  },
  stays: {
    message: 'A decision that was ever sent to review stays in the log.',
    next: 'Take it into revision and write what took its place.',
  },
} as const;

export type DecisionRefusal = keyof typeof DECISION_REFUSALS;
