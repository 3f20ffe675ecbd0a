import { MAX_CRITERIA } from '../contract/run-sheet-limits';

/** Why something cannot be done at a run sheet. */
export type SheetRefusal =
  | 'started-already'
  | 'not-started'
  | 'over-already'
  | 'not-to-be-repeated'
  | 'rollback-decided'
  | 'criteria-stand'
  | 'too-many-criteria'
  | 'no-such-criterion'
  | 'view-only'
  | 'owner-only';

interface Sentences {
  readonly message: string;
  readonly next: string;
}

const RELOAD = 'Look at the run sheet as it is now.';

/** The sentences that people read. */
export const SHEET_REFUSAL_WORDS: Readonly<Record<SheetRefusal, Sentences>> = {
  'started-already': { message: 'The cutover was started already.', next: RELOAD },
  'not-started': {
    message: 'The cutover was not started yet.',
    next: 'Start it first; a cutover that will not be started is postponed.',
  },
  'over-already': {
    message: 'This run is over: it was postponed or rolled back.',
    next: 'Prepare another run.',
  },
  'not-to-be-repeated': {
    message: 'Another run can be prepared only after one that was postponed or rolled back.',
    next: 'Record the outcome of this run first.',
  },
  'rollback-decided': { message: 'It was decided already to roll back.', next: RELOAD },
  'criteria-stand': {
    message: 'Rollback criteria are written before the start, and stand from then on.',
    next: 'Write what you found into the log.',
  },
  'too-many-criteria': {
    message: `A run has at most ${MAX_CRITERIA} rollback criteria.`,
    next: 'Take one out that nobody would decide by.',
  },
  'no-such-criterion': { message: 'There is no such rollback criterion.', next: RELOAD },
  'view-only': {
    message: 'You may look at this wave, but not write in it.',
    next: 'Ask the owner of the wave, or an administrator of the project for the permission Edit issues.',
  },
  'owner-only': {
    message: 'Only the owner of the gate, or the owner or a lead of the wave, may do that.',
    next: 'Ask one of them; Settings names them.',
  },
};
