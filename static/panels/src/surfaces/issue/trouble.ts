import type { ActivityLine, Mark } from '../../../../../src/contract/marks';
import type { ErrorView } from '../../../../../src/contract/result';

/** A write that did not come about, told where it was made: it is still there to be written. */
export interface Trouble {
  /** Where in the card. */
  readonly place: string;
  readonly error: ErrorView | null;
  /** Null where something could not be taken back. */
  readonly mark: Mark | null;
  /** Lines that others wrote meanwhile, newest first; null where nobody did. */
  readonly theirs: readonly ActivityLine[] | null;
}
