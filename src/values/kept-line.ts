import { z } from 'zod';
import { oneLine } from './one-line';

/** A name or title as it is read from storage. Those that were stored before line breaks were refused become one line. */
export const keptLine = z.string().transform((text) => oneLine(text));
