import { z } from 'zod';
import { partyName } from '../contract/readiness';
import { storedChange } from './stored-change';
import { keptLine } from '../values/kept-line';

/** A question with its answer, as it is stored. */
export const storedQuestion = z.object({
  id: z.string(),
  number: z.number(),
  text: z.string(),
  asked: z.union([z.object({ account: z.string() }), z.object({ name: keptLine })]),
  party: partyName.nullable(),
  owner: z.string().nullable(),
  on: z.string(),
  due: z.string().nullable(),
  answer: z.object({ text: z.string(), by: z.string(), at: z.number() }).nullable(),
  published: z.boolean(),
  last: storedChange,
});
export type StoredQuestion = z.output<typeof storedQuestion>;
