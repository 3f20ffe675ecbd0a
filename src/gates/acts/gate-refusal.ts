/** Why something cannot be done at a gate. */
export type GateRefusal =
  | 'wave-owner-only'
  | 'gate-owner-only'
  | 'approver-only'
  | 'condition-owner-only'
  | 'view-only'
  | 'not-of-this-kind'
  | 'not-at-cutover'
  | 'nobody-to-sign'
  | 'no-such-snapshot'
  | 'snapshot-replaced'
  | 'decided-already'
  | 'signed-already'
  | 'signs-themselves'
  | 'no-such-seat'
  | 'not-given-yet'
  | 'not-all-signed'
  | 'reason-needed'
  | 'nothing-decided'
  | 'no-such-change'
  | 'no-such-condition'
  | 'no-such-waiver'
  | 'met-already'
  | 'ended-already'
  | 'waived-already'
  | 'over-already'
  | 'is-frozen';

interface Sentences {
  readonly message: string;
  readonly next: string;
}

const RELOAD = 'Reload the gate to see what stands.';

/** The sentences that people read. */
export const GATE_REFUSAL_WORDS: Readonly<Record<GateRefusal, Sentences>> = {
  'wave-owner-only': {
    message: 'Only the owner of the wave may do that.',
    next: 'Ask the owner of the wave; Settings names them.',
  },
  'gate-owner-only': {
    message: 'Only the owner of the gate may do that.',
    next: 'Ask the owner of the gate; where it has none, the owner of the wave.',
  },
  'approver-only': {
    message: 'Only an approver may do that, and only for themselves.',
    next: 'Ask an approver; the gate names them.',
  },
  'condition-owner-only': {
    message: 'Only the owner of the condition or of the gate may say that it is met.',
    next: 'Ask one of them; the condition and the gate name them.',
  },
  'view-only': {
    message: 'You may look at this wave, but not write in it.',
    next: 'Ask the owner of the wave, or an administrator of the project for the permission Edit issues.',
  },
  'not-of-this-kind': {
    message: 'A gate of this kind does not take that.',
    next: 'Only a decision is signed; a review ends in a note, a notice in whom it was sent to.',
  },
  'not-at-cutover': {
    message: 'Only a gate at a cutover has a result.',
    next: 'Record the result at the gate of the cutover.',
  },
  'nobody-to-sign': {
    message: 'The gate has no approver, or the seat that decides is not among them.',
    next: 'Name who decides, then freeze the gate.',
  },
  'no-such-snapshot': { message: 'The gate has no such snapshot.', next: RELOAD },
  'snapshot-replaced': {
    message: 'The gate was frozen anew since: this snapshot cannot be signed any more.',
    next: 'Reload the gate, look at the newer snapshot, and sign that.',
  },
  'decided-already': {
    message: 'This snapshot has been decided on.',
    next: 'Ask the owner of the gate to freeze it again where something changed.',
  },
  'signed-already': {
    message: 'This has been signed already, and a signature is never changed.',
    next: 'Ask the owner of the gate to freeze it again, then sign anew.',
  },
  'signs-themselves': {
    message: 'This seat is held by somebody with an account: they sign themselves.',
    next: 'Ask them to sign.',
  },
  'no-such-seat': { message: 'The snapshot has no such seat.', next: RELOAD },
  'not-given-yet': {
    message: 'A sign-off cannot be recorded before the day on which it is given.',
    next: 'Correct the day.',
  },
  'not-all-signed': {
    message: 'Not everybody has signed whose word is needed, or all of them abstained.',
    next: 'Ask those who are missing to sign.',
  },
  'reason-needed': {
    message: 'This goes against the verdict, and needs a reason.',
    next: 'Write the reason, then decide.',
  },
  'nothing-decided': { message: 'Nothing has been decided at this gate yet.', next: 'Freeze the gate and sign first.' },
  'no-such-change': {
    message: 'Something of that is not a change for the worse that waits to be looked at.',
    next: RELOAD,
  },
  'no-such-condition': { message: 'The gate has no such condition.', next: RELOAD },
  'no-such-waiver': { message: 'The gate has no such waiver.', next: RELOAD },
  'met-already': { message: 'The condition is met already.', next: RELOAD },
  'ended-already': { message: 'The waiver has ended already.', next: RELOAD },
  'waived-already': {
    message: 'The check is waived already.',
    next: 'End the waiver that stands, then waive the check anew.',
  },
  'over-already': { message: 'That day is over.', next: 'Choose today or a later day.' },
  'is-frozen': {
    message: 'A snapshot holds this condition: it stays.',
    next: 'Say that it is met, or freeze the gate again with another one.',
  },
};
