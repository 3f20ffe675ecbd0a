import { isOfSample } from './is-of-sample';
import { failureOf } from '../../errors/failure-of';

/**
 * Where the sample is meant by a call that does not show it. Told before the request is read: as an id of a wave it would be
 * refused too, in words that nobody could do anything with.
 * @throws AppFailure
 */
export function refuseSample(payload: unknown): void {
  if (isOfSample(payload))
    throw failureOf({
      code: 'refused-by-rule',
      message: 'This is the sample wave: it can be looked at, and nothing can be changed in it or made of it.',
      next: 'Import a template to get a wave of your own.',
    });
}
