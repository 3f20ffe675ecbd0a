import { z } from 'zod';
import { partyName, PHASE_STATES, policyName, type ReadinessNumbers, STATE_RULE_NAMES } from '../contract/readiness';

/** Of a row: numbers by place, since their names would be most of its bytes. A later version adds at the end. */
const NUMBERS = [
  'complete',
  'counted',
  'percent',
  'criteriaMet',
  'criteria',
  'proposed',
  'rowsAnswered',
  'rows',
  'overdue',
  'late',
  'stopped',
  'unowned',
  'dropped',
  'missing',
  'unreadable',
  'added',
  'notApplicable',
  'notApplicableSinceBegin',
  'ongoing',
  'tampered',
  'planned',
  'team',
  'teamDone',
] as const satisfies readonly (keyof ReadinessNumbers)[];

export const packedNumbers = z.array(z.number().nullable()).length(NUMBERS.length);
const numbers = packedNumbers;
export type PackedNumbers = z.infer<typeof numbers>;

export const packNumbers = (all: ReadinessNumbers): PackedNumbers => NUMBERS.map((name) => all[name]);

export const unpackNumbers = (packed: PackedNumbers): ReadinessNumbers => ({
  ...(Object.fromEntries(NUMBERS.map((name, at) => [name, packed[at] ?? 0])) as unknown as ReadinessNumbers),
  percent: packed[NUMBERS.indexOf('percent')] ?? null,
});

const judged = z.object({
  state: z.enum(PHASE_STATES),
  reasons: z.array(z.object({ rule: z.enum(STATE_RULE_NAMES), count: z.number() })),
});

/** What makes a stored view that of now: a reader who finds any of it otherwise evaluates the wave. */
export const viewStamp = z.object({
  schema: z.literal(1),
  /** Version of the app: another one may have other rules. */
  by: z.string(),
  /** The basis of the wave's stamp when everything was read that the view rests on. */
  of: z.string(),
  /** The day in the wave's zone for which it was evaluated, and the first later one on which it may differ; null: none. */
  day: z.string(),
  nextChange: z.string().nullable(),
  /** When Jira and Confluence are to be asked again for the versions of documents, epoch milliseconds; null: of none. */
  askAgain: z.number().nullable(),
});
export type ViewStamp = z.infer<typeof viewStamp>;

const head = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  cutover: z.string().nullable(),
  zone: z.string(),
  moved: z.object({ times: z.number(), days: z.number() }).nullable(),
  templates: z.array(z.object({ name: z.string(), version: z.string() })).readonly(),
  state: z.enum(['active', 'closed', 'archived']),
  sample: z.boolean(),
});

/** What the rules say of a wave, as far as no viewer is part of it: the same for all who look, and no larger than its phases. */
export const storedView = viewStamp.extend({
  head,
  policy: policyName,
  staleMinutes: z.number(),
  /** False where the last reading was cut short. When it was is read beside the view: a reading that changes nothing writes none. */
  whole: z.boolean(),
  phases: z.array(
    judged.extend({
      slug: z.string(),
      name: z.string(),
      start: z.string().nullable(),
      due: z.string().nullable(),
      numbers,
      /** Where it is another one once the facts are old. */
      stale: judged.exactOptional(),
    }),
  ),
  total: numbers,
  /** By slug: complete, counted, criteria to confirm, planned by today. */
  workstreams: z.array(z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()])),
  parties: z.array(partyName),
  /** Of the modules no row has an error in the RACI. */
  raciDone: z.boolean(),
  /** Some decision has a day and people. */
  gatesReady: z.boolean(),
  /** By hash of the account: criteria to confirm, overdue items, rows that are no-go, decisions to approve. */
  waiting: z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.number()])),
  /** Issues that the wave knows: what reading or evaluating it costs. */
  issues: z.number(),
  /** An issue of the wave that an e-mail about it can be sent from; null: there is none. */
  mailedFrom: z.string().nullable(),
});
export type StoredView = z.infer<typeof storedView>;
