import { z } from 'zod';

/** What Jira or Confluence said of the place of a document, asked as the app. */
export const seenVersion = z.object({
  /** Of the place that was asked: where a document is elsewhere now, this says nothing of it. */
  place: z.string(),
  /** False where the app is refused what holds it, or that is gone. */
  readable: z.boolean(),
  latest: z.object({ id: z.string(), label: z.string(), at: z.number() }).nullable(),
});
export type SeenVersion = z.output<typeof seenVersion>;
