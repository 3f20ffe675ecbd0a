import type { ErrorView } from '../contract/result';
import { AppFailure } from './app-failure';

/**
 * The only place that makes a failure which a person can act on.
 * @param refusal what is wrong and what to do, with its code: an entry of a folder's table of refusals, or one of its own
 */
export const failureOf = (refusal: ErrorView): AppFailure => new AppFailure(refusal);
