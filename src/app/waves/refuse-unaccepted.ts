import type { DateChoices } from '../../contract/choices';
import { failureOf } from '../../errors/failure-of';

/** @throws AppFailure with what speaks against the dates, unless a person has accepted it */
export function refuseUnaccepted(warnings: readonly string[], { accepted }: Pick<DateChoices, 'accepted'>): void {
  if (warnings.length === 0 || accepted) return;
  throw failureOf({
    code: 'refused-by-rule',
    message: warnings.join(' '),
    next: 'Choose other dates, or accept these. Nothing was written.',
  });
}
