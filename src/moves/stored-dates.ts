import { z } from 'zod';

/** Dates of one issue as Runway wrote or read them, `YYYY-MM-DD`; null where there is none. */
export const storedDates = z.object({ start: z.string().nullable(), due: z.string().nullable() });
export type StoredDates = z.infer<typeof storedDates>;

export const NO_DAYS: StoredDates = { start: null, due: null };
