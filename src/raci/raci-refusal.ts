/** Why an edit of the register or the matrix is refused. */
export type RaciRefusal =
  | 'changed-meanwhile'
  | 'written-over'
  | 'nothing-to-change'
  | 'csv-has-faults'
  | 'no-such-row'
  | 'no-such-role'
  | 'no-such-person'
  | 'no-such-workstream'
  | 'already-listed'
  | 'other-party'
  | 'not-confirmed'
  | 'is-closed'
  | 'is-open';

interface Sentences {
  readonly message: string;
  readonly next: string;
}

const RELOAD = 'Reload the page to see what stands.';

/** The sentences that people read. */
export const RACI_REFUSAL_WORDS: Readonly<Record<RaciRefusal, Sentences>> = {
  'changed-meanwhile': {
    message: 'Somebody else has written here since you opened the page.',
    next: 'Look at what changed, then apply yours again or leave theirs.',
  },
  'written-over': {
    message: 'Something was written over this since: it cannot be taken back alone.',
    next: 'Take the later change back first, or write what should stand.',
  },
  'nothing-to-change': { message: 'This would change nothing.', next: RELOAD },
  'csv-has-faults': {
    message: 'The table has faults, and nothing of it was taken over.',
    next: 'Correct the lines that are listed, then paste it again.',
  },
  'no-such-row': { message: 'The matrix has no such row.', next: RELOAD },
  'no-such-role': { message: 'The register has no such role.', next: RELOAD },
  'no-such-person': { message: 'The register has no such person.', next: RELOAD },
  'no-such-workstream': { message: 'The wave has no such workstream.', next: RELOAD },
  'already-listed': {
    message: 'This account is in the register already.',
    next: 'Change the person who is listed with it.',
  },
  'other-party': {
    message: 'This person belongs to another party.',
    next: 'Choose somebody of the party, or change the party of the person first.',
  },
  'not-confirmed': { message: 'This person has not confirmed that window.', next: RELOAD },
  'is-closed': { message: 'The workstream is closed already.', next: RELOAD },
  'is-open': { message: 'The workstream is open.', next: RELOAD },
};
