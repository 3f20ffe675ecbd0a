import { z } from 'zod';
import { evidence } from '../contract/choices';

/** The words of an item, apart from what it is judged by: a view of a whole wave needs none of them. */
export const itemTexts = z.object({
  title: z.string(),
  criteria: z.array(z.object({ key: z.string(), text: z.string(), evidence })),
  rows: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['go-no-go', 'test', 'step', 'link']),
      text: z.string(),
      priority: z.enum(['highest', 'high', 'medium', 'low', 'lowest']).nullable(),
      owner: z.string().nullable(),
    }),
  ),
  questions: z.array(z.object({ key: z.string(), kind: z.enum(['field', 'question']), label: z.string() })),
});
export type ItemTexts = z.infer<typeof itemTexts>;

/** Texts of several items, by node path. */
export const textChunk = z.record(z.string(), itemTexts);
