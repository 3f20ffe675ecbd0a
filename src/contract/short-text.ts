import { z } from 'zod';
import { NOT_OF_ONE_LINE } from '../values/one-line';

const isOneLine = (text: string): boolean => !NOT_OF_ONE_LINE.test(text);
const REFUSED = 'write it on one line, without control characters';

/**
 * A name or title: one line, never empty, white space at its ends taken off. Every name and title of a payload is of this type, since
 * they go where a line break ends a field: calendars, summaries of issues, subjects of e-mails, file names.
 * @param most UTF-16 units
 */
export const shortText = (most: number) => z.string().trim().min(1).max(most).refine(isOneLine, REFUSED);

/** The same, where it may be empty. */
export const optionalShortText = (most: number) => z.string().trim().max(most).refine(isOneLine, REFUSED);

/** An id that Runway or Atlassian made and that is compared as it is: an account, a slug, a cursor. */
export const opaqueId = (most: number) => z.string().min(1).max(most).refine(isOneLine, REFUSED);
