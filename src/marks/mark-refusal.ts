import type { ErrorView } from '../contract/result';

const RELOAD = 'Reload the item: its template was imported again since.';

/** Why a mark of an item is refused, with the error that the person gets. */
export const MARK_REFUSALS = {
  'too-many-lines': {
    code: 'refused-by-rule',
    message: 'The checklist has as many added lines as Runway keeps (300).',
    next: 'Add the others to another item.',
  },
  'view-only': {
    code: 'not-allowed',
    message: 'You may view this wave, but not change it.',
    next: 'Ask the owner of the wave, or an administrator of the project for the permission Edit issues.',
  },
  'lead-only': {
    code: 'not-allowed',
    message: 'Only the lead of its workstream or the owner of the wave may do that.',
    next: 'Ask one of them; Settings names them.',
  },
  'owner-only': {
    code: 'not-allowed',
    message: 'Its phase has begun, or its priority is high: only the owner of the wave may do that now.',
    next: 'Ask the owner of the wave; Settings names them.',
  },
  'no-such-criterion': { code: 'invalid-input', message: 'The item has no such criterion.', next: RELOAD },
  'no-such-row': { code: 'invalid-input', message: 'The item has no such row.', next: RELOAD },
  'no-such-question': { code: 'invalid-input', message: 'The item has no such question.', next: RELOAD },
  'no-such-kind': { code: 'invalid-input', message: 'The item has no rows of this kind.', next: RELOAD },
  'not-of-this-kind': {
    code: 'refused-by-rule',
    message: 'A row of this kind cannot have that result.',
    next: 'Choose one of the results that the row offers.',
  },
  'skip-needs-reason': {
    code: 'refused-by-rule',
    message: 'A step that is skipped needs a reason.',
    next: 'Write why it is skipped, then save it again.',
  },
  'other-needs-text': {
    code: 'refused-by-rule',
    message: 'Another reason needs a text.',
    next: 'Write the reason, then save it again.',
  },
  'nothing-to-withdraw': {
    code: 'refused-by-rule',
    message: 'No one has confirmed or rejected this.',
    next: 'Reload the item.',
  },
  'nothing-to-change': {
    code: 'refused-by-rule',
    message: 'This would change nothing.',
    next: 'Reload the item to see its current state.',
  },
  'nothing-to-run-again': {
    code: 'refused-by-rule',
    message: 'None of these rows has a result yet.',
    next: 'Record the results of this run first.',
  },
  'nothing-proposed': {
    code: 'refused-by-rule',
    message: 'No proposal here waits for confirmation.',
    next: 'Reload the list.',
  },
  'nothing-answered': {
    code: 'refused-by-rule',
    message: 'Nothing of this form is answered yet.',
    next: 'Answer a question, then attach the answers.',
  },
  'nothing-open': {
    code: 'refused-by-rule',
    message: 'No open criterion of a done item is left to confirm.',
    next: 'Reload the list.',
  },
  'is-applicable': {
    code: 'refused-by-rule',
    message: 'The item is not marked not applicable.',
    next: 'Reload the item.',
  },
  'not-missing': {
    code: 'refused-by-rule',
    message: 'The issue of this item is not missing.',
    next: 'Reload the item; compare the wave with Jira where it was deleted a moment ago.',
  },
  'created-already': {
    code: 'refused-by-rule',
    message: 'A new issue replaces this item already, and it exists in Jira.',
    next: 'Reload the item in a minute: Runway is reading the new issue.',
  },
  'written-over': {
    code: 'refused-by-rule',
    message: 'This was changed again since, so it cannot be undone on its own.',
    next: 'Undo the later change first, or enter the value that you want.',
  },
  'too-much': {
    code: 'refused-by-rule',
    message: 'The notes and answers of this item are longer than Runway can store.',
    next: 'Shorten the notes and answers, or put them into the issue.',
  },
  'not-undoable': {
    code: 'refused-by-rule',
    message: 'This change cannot be undone.',
    next: 'Change the value where it was entered.',
  },
} as const satisfies Readonly<Record<string, ErrorView>>;

export type MarkRefusal = keyof typeof MARK_REFUSALS;
