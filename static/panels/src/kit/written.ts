import type { ErrorView } from '../../../../src/contract/result';
import { errorOf } from '../shell/use-call';

/**
 * What a write came to. `changed`: someone else wrote before, and what they wrote is shown by now. `open`: it was not written,
 * and what is shown in the dialog says why.
 */
export type Written =
  | { readonly is: 'done' }
  | { readonly is: 'open' }
  | { readonly is: 'failed' | 'changed'; readonly error: ErrorView | null };

/** @returns what a call that writes came to; a failure is told in the dialog */
export const writtenBy = (work: Promise<unknown>): Promise<Written> =>
  work.then(
    (): Written => ({ is: 'done' }),
    (failure: unknown): Written => ({ is: 'failed', error: errorOf(failure) }),
  );
