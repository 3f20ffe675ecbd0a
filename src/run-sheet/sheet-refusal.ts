import type { ErrorView } from '../contract/result';
import { MAX_CRITERIA } from '../contract/limits';

const RELOAD = 'Reload the runbook to see its current state.';

/** Why an act at the cutover is refused, with the error that the person gets. */
export const SHEET_REFUSALS = {
  'started-already': { code: 'refused-by-rule', message: 'The cutover was started already.', next: RELOAD },
  'conditions-open': {
    code: 'refused-by-rule',
    message: 'Conditions that were to be met before the cutover are open.',
    next: 'Meet them, or start with a reason.',
  },
  'start-needs-reason': {
    code: 'refused-by-rule',
    message: 'This start is more than a day early, or its gate is not decided Go.',
    next: 'Start with a reason.',
  },
  'start-stands': {
    code: 'refused-by-rule',
    message: 'This start can no longer be undone.',
    next: 'A start can be undone for 15 minutes, until a rollback is decided or an outcome is recorded.',
  },
  'not-started': {
    code: 'refused-by-rule',
    message: 'The cutover was not started yet.',
    next: 'Start it first; a cutover that will not be started is postponed.',
  },
  'over-already': {
    code: 'refused-by-rule',
    message: 'This run is over: it was postponed or rolled back.',
    next: 'Prepare another run.',
  },
  'not-to-be-repeated': {
    code: 'refused-by-rule',
    message: 'Another run can be prepared only after one that was postponed or rolled back.',
    next: 'Record the outcome of this run first.',
  },
  'rollback-decided': { code: 'refused-by-rule', message: 'The rollback is decided already.', next: RELOAD },
  'criteria-stand': {
    code: 'refused-by-rule',
    message: 'Rollback criteria are written before the start and cannot be changed after it.',
    next: 'Write what you found in the log.',
  },
  'too-many-criteria': {
    code: 'refused-by-rule',
    message: `A run has at most ${MAX_CRITERIA} rollback criteria.`,
    next: 'Remove one that would not decide the rollback.',
  },
  'no-such-criterion': { code: 'invalid-input', message: 'There is no such rollback criterion.', next: RELOAD },
  'view-only': {
    code: 'not-allowed',
    message: 'You may view this wave, but not change it.',
    next: 'Ask the owner of the wave, or an administrator of the project for the permission Edit issues.',
  },
  'owner-only': {
    code: 'not-allowed',
    message: 'Only the owner of the gate, or the owner or a lead of the wave, may do that.',
    next: 'Ask one of them; Settings names them.',
  },
} as const satisfies Readonly<Record<string, ErrorView>>;

export type SheetRefusal = keyof typeof SHEET_REFUSALS;
