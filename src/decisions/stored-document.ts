import { z } from 'zod';
import { DOCUMENT_STATES } from '../contract/documents';
import { storedChange } from './stored-change';
import { keptLine } from '../values/kept-line';

/** A document as it is stored. Its latest version is asked of Jira and Confluence. */
export const storedDocument = z.object({
  id: z.string(),
  name: keptLine,
  owner: z.string().nullable(),
  state: z.enum(DOCUMENT_STATES),
  place: z
    .discriminatedUnion('in', [
      /** By the issue's id: a key moves. */
      z.object({ in: z.literal('attachment'), issue: z.string(), file: keptLine }),
      z.object({ in: z.literal('page'), page: z.string() }),
    ])
    .nullable(),
  locked: z.object({ by: z.string(), at: z.number(), version: z.string(), label: z.string() }).nullable(),
  last: storedChange,
});
export type StoredDocument = z.output<typeof storedDocument>;
