import type { ErrorView } from '../contract/result';
import { changedSince } from '../errors/changed-since';

const RELOAD = 'Reload the page to see the current state.';

/** Why an edit of the register or the matrix is refused, with the error that the person gets. */
export const RACI_REFUSALS = {
  'changed-meanwhile': changedSince([]),
  'written-over': {
    code: 'changed-meanwhile',
    message: 'This was changed again since, so it cannot be undone on its own.',
    next: 'Undo the later change first, or enter the value that you want.',
  },
  'nothing-to-change': { code: 'refused-by-rule', message: 'This would change nothing.', next: RELOAD },
  'csv-has-faults': {
    code: 'invalid-input',
    message: 'The table has errors. Nothing of it was imported.',
    next: 'Correct the lines that are listed, then paste it again.',
  },
  'no-such-row': { code: 'invalid-input', message: 'The matrix has no such row.', next: RELOAD },
  'no-such-role': { code: 'invalid-input', message: 'The register has no such role.', next: RELOAD },
  'no-such-person': { code: 'invalid-input', message: 'The register has no such person.', next: RELOAD },
  'no-such-workstream': { code: 'invalid-input', message: 'The wave has no such workstream.', next: RELOAD },
  'already-listed': {
    code: 'refused-by-rule',
    message: 'This account is in the register already.',
    next: 'Change the person who is listed with it.',
  },
  'other-party': {
    code: 'refused-by-rule',
    message: 'This person belongs to another party.',
    next: "Choose a person of this party, or change the person's party first.",
  },
  'not-confirmed': { code: 'refused-by-rule', message: 'This person has not confirmed that window.', next: RELOAD },
  'is-closed': { code: 'refused-by-rule', message: 'The workstream is closed already.', next: RELOAD },
  'is-open': { code: 'refused-by-rule', message: 'The workstream is open.', next: RELOAD },
} as const satisfies Readonly<Record<string, ErrorView>>;

export type RaciRefusal = keyof typeof RACI_REFUSALS;
