import type { ErrorView } from '../contract/result';

/**
 * Dates with warnings are written only where the person has accepted them.
 * @returns the warnings as the reason why they are not; null where they are
 */
export const unacceptedDates = (
  warnings: readonly string[],
  { accepted }: { readonly accepted: boolean },
): ErrorView | null =>
  warnings.length === 0 || accepted
    ? null
    : {
        code: 'refused-by-rule',
        message: warnings.join(' '),
        next: 'Choose other dates, or accept these. Nothing was written.',
      };
