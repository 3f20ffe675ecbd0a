import { z } from 'zod';
import { isoDate } from './choices';
import { partyName, type Party } from './readiness';
import { oneWave } from './wave';
import { opaqueId, shortText } from './short-text';

export const MAX_QUESTIONS = 500;

const account = opaqueId(128);
/** Somebody with an account, or a name that was typed. */
const asker = z.union([z.strictObject({ account }), z.strictObject({ name: shortText(255) })]);
export type Asker = z.output<typeof asker>;

const fields = {
  text: z.string().trim().min(1).max(2_000),
  asked: asker,
  /** For whom it is asked; null: for all. */
  party: partyName.nullable(),
  owner: account.nullable(),
  on: isoDate,
  due: isoDate.nullable(),
};
const id = z.uuid();
const version = z.number().int().min(1);

export const questionChange = oneWave.extend({
  change: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('ask'), requestId: id, ...fields }),
    z.strictObject({
      do: z.literal('edit'),
      id,
      version,
      ...z.strictObject(fields).partial().shape,
      /** Empty takes it away. */
      answer: z.string().trim().max(4_000).optional(),
      /** Shown in the FAQ; a question without an answer is not. */
      published: z.boolean().optional(),
    }),
    z.strictObject({ do: z.literal('remove'), id, version }),
  ]),
});
export type QuestionChange = z.input<typeof questionChange>;

export interface QuestionLine {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly text: string;
  readonly asked: Asker;
  readonly party: Party | null;
  readonly owner: string | null;
  readonly on: string;
  readonly due: string | null;
  /** Null: open. */
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null;
  readonly published: boolean;
}

export interface QuestionsView {
  /** In the order in which they were asked. */
  readonly questions: readonly QuestionLine[];
  readonly may: { readonly write: boolean; readonly remove: boolean };
}
