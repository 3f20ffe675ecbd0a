import { z } from 'zod';
import { vote } from '../contract/gates';
import { viewStamp } from '../readiness/stored-view';

const VERDICTS = ['no-go', 'cannot-say', 'conditional-go', 'go'] as const;
const verdict = z.enum(VERDICTS);
const outcome = vote.exclude(['abstain']);

/** A gate as a list shows it. */
const line = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['decision', 'review', 'notice']),
  stands: z.enum(['phase-exit', 'cutover']),
  date: z.string().nullable(),
  owner: z.string().nullable(),
  verdict: verdict.nullable(),
  open: z
    .object({
      ...{ items: z.number(), lines: z.number(), documents: z.number(), behind: z.number() },
      is: z.enum(['ahead', 'behind', 'late']),
    })
    .exactOptional(),
  decided: z
    .object({
      outcome,
      against: verdict.nullable(),
      is: z.enum(['stands', 'worse', 'cannot-say']),
      worse: z.number(),
      at: z.string(),
    })
    .nullable(),
  toSign: z.number().nullable(),
  done: z.number(),
});

const gateView = z.object({
  line,
  /** What differs once the facts are old. */
  stale: z
    .object({ verdict: verdict.nullable(), is: z.enum(['stands', 'worse', 'cannot-say']).nullable() })
    .exactOptional(),
  /** Hashes of the accounts that are still to sign the newest snapshot. */
  toSign: z.array(z.string()),
  /** Hash of the owner and the day of each condition that is not met; a condition without an owner waits for no one. */
  conditions: z.array(z.tuple([z.string(), z.string().nullable()])),
});
export type StoredGateView = z.infer<typeof gateView>;

/**
 * The gates of a wave as lists show them, by date. In one row: storage counts every row as 10 KB at least, which is the views of
 * some twenty gates.
 */
export const storedGateViews = viewStamp.extend({
  /** Of the list of gates. */
  version: z.number(),
  gates: z.array(gateView),
  milestones: z.array(z.object({ id: z.string(), name: z.string(), date: z.string().nullable() })),
  roles: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Ids that gates name, each once. */
  documents: z.array(z.string()),
  decisions: z.array(z.string()),
});
export type StoredGateViews = z.infer<typeof storedGateViews>;
