import { z } from 'zod';

/** Until when work waits, stored so that a restart waits no longer and no shorter. Times are epoch milliseconds. */
export const storedWait = z.object({
  /** The next attempt. */
  until: z.number(),
  /** Why, as a sentence; empty where a task of ours is simply not done. */
  because: z.string(),
  /** Since when Jira has not answered; null where that is not the reason. */
  since: z.number().nullable().default(null),
});
export type Wait = z.infer<typeof storedWait>;
