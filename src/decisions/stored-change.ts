import { z } from 'zod';

/** The last write of a document, a risk or a question: told to whoever writes against an older version. */
export const storedChange = z.object({ by: z.string(), at: z.number(), what: z.string() });
export type StoredChange = z.output<typeof storedChange>;
