import { z } from 'zod';
import { storedDates } from '../moves/stored-dates';

/** What a run means to write besides the issues themselves, by node: kept apart from the run, since it grows with the template. */
export const storedRunIntent = z.object({
  /** The dates that its issues are created with. What differs from them in Jira later is a person's. */
  dates: z.record(z.string(), storedDates),
  /** Account ids of the people who become assignees once the issues are there. */
  assignees: z.record(z.string(), z.string()),
});
export type RunIntent = z.infer<typeof storedRunIntent>;

export const NO_INTENT: RunIntent = { dates: {}, assignees: {} };
