import { z } from 'zod';
import { MAX_ESCALATION, partyName, personWho, raciWindow } from '../contract/raci';
import { type Entries, storedEntries } from './stored-entries';
import { foldLines } from '../values/fold-lines';
import { keptLine } from '../values/kept-line';

const people = z.array(z.string());
/** Place in the template, which roles and workstreams are shown in; null: people added it. */
const place = z.number().nullable();

export const registerValue = z.discriminatedUnion('is', [
  z.object({ is: z.literal('role'), name: keptLine, party: partyName.nullable(), place }),
  z.object({ is: z.literal('holders'), people }),
  z.object({
    is: z.literal('person'),
    who: z.preprocess((who) => foldLines(who), personWho),
    party: partyName.nullable(),
    zone: z.string().nullable(),
    function: keptLine,
  }),
  z.object({ is: z.literal('contact'), person: z.string() }),
  z.object({ is: z.literal('escalation'), people: people.max(MAX_ESCALATION) }),
  z.object({ is: z.literal('available'), window: raciWindow }),
  z.object({ is: z.literal('workstream'), name: keptLine, lead: z.string().nullable(), place }),
  z.object({ is: z.literal('standing'), state: z.enum(['open', 'closed']), note: z.string() }),
]);
export type RegisterValue = z.infer<typeof registerValue>;

/** The register of a wave as it is stored: who and when of an availability or a closing are those of its entry. */
export const storedRegister = storedEntries(registerValue);
export type StoredRegister = Entries<RegisterValue>;

export const EMPTY_REGISTER: StoredRegister = { version: 0, entries: {} };
