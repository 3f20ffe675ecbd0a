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
      /** Which version is there nobody can ask: who recorded it, and when. */
      z.object({ in: z.literal('web'), url: z.string(), version: z.string(), by: z.string(), at: z.number() }),
    ])
    .nullable(),
  locked: z.object({ by: z.string(), at: z.number(), version: z.string(), label: z.string() }).nullable(),
  /** The version that its owner confirmed last. Absent in documents from before that could be said, as the next. */
  reviewed: z.object({ by: z.string(), at: z.number(), version: z.string() }).nullable().exactOptional(),
  notNeeded: z.object({ by: z.string(), at: z.number(), reason: keptLine }).nullable().exactOptional(),
  last: storedChange,
});
export type StoredDocument = z.output<typeof storedDocument>;
