/** Why something cannot be said of an item. */
export type MarkRefusal =
  | 'view-only'
  | 'lead-only'
  | 'owner-only'
  | 'no-such-criterion'
  | 'no-such-row'
  | 'no-such-question'
  | 'no-such-kind'
  | 'not-of-this-kind'
  | 'skip-needs-reason'
  | 'other-needs-text'
  | 'nothing-to-withdraw'
  | 'nothing-to-change'
  | 'nothing-to-run-again'
  | 'nothing-proposed'
  | 'is-applicable'
  | 'not-missing'
  | 'created-already'
  | 'written-over'
  | 'not-undoable'
  | 'too-much';

interface Sentences {
  readonly message: string;
  readonly next: string;
}

const RELOAD = 'Reload the item: its template was imported again meanwhile.';

/** The sentences that people read. */
export const REFUSAL_WORDS: Readonly<Record<MarkRefusal, Sentences>> = {
  'view-only': {
    message: 'You may look at this wave, but not write in it.',
    next: 'Ask the owner of the wave, or an administrator of the project for the permission Edit issues.',
  },
  'lead-only': {
    message: 'Only the lead of its workstream or the owner of the wave may do that.',
    next: 'Ask one of them; Settings names them.',
  },
  'owner-only': {
    message: 'Its phase has begun, or its priority is high: only the owner of the wave may do that now.',
    next: 'Ask the owner of the wave; Settings names them.',
  },
  'no-such-criterion': { message: 'The item has no such criterion.', next: RELOAD },
  'no-such-row': { message: 'The item has no such row.', next: RELOAD },
  'no-such-question': { message: 'The item has no such question.', next: RELOAD },
  'no-such-kind': { message: 'The item has no rows of this kind.', next: RELOAD },
  'not-of-this-kind': {
    message: 'A row of this kind cannot have that result.',
    next: 'Choose one of the results that the row offers.',
  },
  'skip-needs-reason': {
    message: 'A step that is skipped needs a reason.',
    next: 'Write why it is skipped, then save it again.',
  },
  'other-needs-text': {
    message: 'Another reason needs a text.',
    next: 'Write the reason, then save it again.',
  },
  'nothing-to-withdraw': { message: 'Nobody has confirmed or rejected this.', next: 'Reload the item.' },
  'nothing-to-change': { message: 'This would change nothing.', next: 'Reload the item to see what stands.' },
  'nothing-to-run-again': {
    message: 'None of these rows has a result yet.',
    next: 'Record the results of this run first.',
  },
  'nothing-proposed': {
    message: 'Nothing is proposed here that nobody has confirmed or rejected.',
    next: 'Reload the list.',
  },
  'is-applicable': { message: 'The item is not marked not applicable.', next: 'Reload the item.' },
  'not-missing': {
    message: 'The issue of this item is not missing.',
    next: 'Reload the item; compare the wave with Jira where it was deleted a moment ago.',
  },
  'created-already': {
    message: 'A new issue stands in for this item already, and it exists in Jira.',
    next: 'Reload the item in a minute: Runway is reading the new issue.',
  },
  'written-over': {
    message: 'Something was written over this since: it cannot be taken back alone.',
    next: 'Take the later change back first, or write what should stand.',
  },
  'too-much': {
    message: 'More is said of this item than Runway can keep in one place.',
    next: 'Shorten the notes and answers, or put them into the issue.',
  },
  'not-undoable': {
    message: 'This line cannot be taken back.',
    next: 'Change it where it was written.',
  },
};
