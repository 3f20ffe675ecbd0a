import type { ErrorView } from '../../contract/result';

const RELOAD = 'Reload the gate to see its current state.';

/** Why an act at a gate is refused, with the error that the person gets. */
export const GATE_REFUSALS = {
  'wave-owner-only': {
    code: 'not-allowed',
    message: 'Only the owner of the wave may do that.',
    next: 'Ask the owner of the wave; Settings names them.',
  },
  'gate-owner-only': {
    code: 'not-allowed',
    message: 'Only the owner of the gate may do that.',
    next: 'Ask the owner of the gate; where it has none, the owner of the wave.',
  },
  'approver-only': {
    code: 'not-allowed',
    message: 'Only an approver may do that, and only for themselves.',
    next: 'Ask an approver; the gate names them.',
  },
  'condition-owner-only': {
    code: 'not-allowed',
    message: 'Only the owner of the condition or of the gate may say that it is met.',
    next: 'Ask one of them; the condition and the gate name them.',
  },
  'lead-only': {
    code: 'not-allowed',
    message: 'Only the owner of the gate, or the lead of its workstream, may mark a task as needed.',
    next: 'Ask one of them; the gate and RACI name them.',
  },
  'no-such-task': {
    code: 'invalid-input',
    message: 'One of these is not a task of the team backlog.',
    next: RELOAD,
  },
  'view-only': {
    code: 'not-allowed',
    message: 'You may view this wave, but not change it.',
    next: 'Ask the owner of the wave, or an administrator of the project for the permission Edit issues.',
  },
  'not-of-this-kind': {
    code: 'refused-by-rule',
    message: 'A gate of this kind does not take that.',
    next: 'Only a decision is signed. A review meeting ends with a note, a communication with its recipients.',
  },
  'not-at-cutover': {
    code: 'refused-by-rule',
    message: 'Only a gate at a cutover has a result.',
    next: 'Record the result at the gate of the cutover.',
  },
  'nobody-to-sign': {
    code: 'refused-by-rule',
    message: 'The gate has no approver, or the deciding role is not among them.',
    next: 'Name the approvers, then open the gate for signature.',
  },
  'no-such-snapshot': { code: 'invalid-input', message: 'The gate has no such snapshot.', next: RELOAD },
  'snapshot-replaced': {
    code: 'refused-by-rule',
    message: 'The gate was opened for signature again: this snapshot can no longer be signed.',
    next: 'Reload the gate, review the newer snapshot, then sign it.',
  },
  'decided-already': {
    code: 'refused-by-rule',
    message: 'This snapshot is decided already.',
    next: 'If something changed, ask the owner of the gate to open it for signature again.',
  },
  'signed-already': {
    code: 'refused-by-rule',
    message: 'This is signed already, and a signature cannot be changed.',
    next: 'Ask the owner of the gate to open it for signature again, then sign the new snapshot.',
  },
  'signs-themselves': {
    code: 'refused-by-rule',
    message: 'This approver has an account and signs themselves.',
    next: 'Ask them to sign.',
  },
  'no-such-seat': { code: 'invalid-input', message: 'The snapshot has no such approver.', next: RELOAD },
  'not-given-yet': {
    code: 'refused-by-rule',
    message: 'A sign-off cannot be recorded before its date.',
    next: 'Enter a date that is not in the future.',
  },
  'not-all-signed': {
    code: 'refused-by-rule',
    message: 'Required approvers have not signed, or all of them abstained.',
    next: 'Ask the missing approvers to sign.',
  },
  'reason-needed': {
    code: 'refused-by-rule',
    message: 'This decision differs from the gate status and needs a reason.',
    next: 'Write the reason, then decide.',
  },
  'reconvene-needed': {
    code: 'refused-by-rule',
    message: 'To reconvene needs a date, a time and what must change by then.',
    next: 'Enter all three, then decide.',
  },
  'nothing-decided': {
    code: 'refused-by-rule',
    message: 'Nothing has been decided at this gate yet.',
    next: 'Open the gate for signature and sign first.',
  },
  'no-such-change': {
    code: 'invalid-input',
    message: 'One of these is not a change for the worse that waits for review.',
    next: RELOAD,
  },
  'no-such-condition': { code: 'invalid-input', message: 'The gate has no such condition.', next: RELOAD },
  'no-such-waiver': { code: 'invalid-input', message: 'The gate has no such accepted risk.', next: RELOAD },
  'met-already': { code: 'refused-by-rule', message: 'The condition is met already.', next: RELOAD },
  'ended-already': { code: 'refused-by-rule', message: 'The risk is no longer accepted.', next: RELOAD },
  'waived-already': {
    code: 'refused-by-rule',
    message: 'The risk of this criterion is accepted already.',
    next: 'End the acceptance, then accept the risk again.',
  },
  'over-already': {
    code: 'refused-by-rule',
    message: 'That date is in the past.',
    next: 'Choose today or a later day.',
  },
  'after-only-should': {
    code: 'refused-by-rule',
    message: 'Only a criterion that is a should can have a condition after the cutover.',
    next: 'Choose before the cutover, or ask the owner of the wave to change the weight.',
  },
  'due-after-cutover': {
    code: 'refused-by-rule',
    message: 'A condition before the cutover is due on the day of the cutover at the latest.',
    next: 'Choose an earlier day, or after the cutover.',
  },
  'due-after-exit': {
    code: 'refused-by-rule',
    message: 'A condition after the cutover is due on the day of the hypercare exit at the latest.',
    next: 'Choose an earlier day.',
  },
  'nothing-to-accept': {
    code: 'refused-by-rule',
    message: 'Only a condition after the cutover is accepted as a risk.',
    next: RELOAD,
  },
  'accepted-already': { code: 'refused-by-rule', message: 'The risk is accepted already.', next: RELOAD },
  'is-frozen': {
    code: 'refused-by-rule',
    message: 'This condition is part of a snapshot and cannot be removed.',
    next: 'Mark it as met, or open the gate for signature again with another condition.',
  },
} as const satisfies Readonly<Record<string, ErrorView>>;

export type GateRefusal = keyof typeof GATE_REFUSALS;
