import { z } from 'zod';
import {
  boardChange,
  conditionWhen,
  cutoverResult,
  gateParty,
  ownWeight,
  vote,
  weighedCheck,
} from '../../contract/gates';
import type { GateRecord, Round } from './gate-record';
import { lastSaid } from './last-said';

const said = { by: z.string(), at: z.string() };

const condition = z.object({
  id: z.string(),
  check: weighedCheck,
  text: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  when: conditionWhen.exactOptional(),
  accepted: z.object({ ...said, seat: z.string().exactOptional() }).exactOptional(),
  ...said,
  met: z.object({ ...said, note: z.string() }).nullable(),
});
const waiver = z.object({
  id: z.string(),
  check: weighedCheck,
  ...said,
  reason: z.string(),
  until: z.string().nullable(),
  ended: z.object(said).nullable(),
});

const signed = {
  signatures: z.array(z.object({ ...said, says: vote, comment: z.string(), meetOn: z.string().exactOptional() })),
  signOffs: z.array(
    z.object({
      seat: z.string(),
      name: z.string(),
      party: gateParty,
      on: z.string(),
      says: vote,
      attachment: z.string(),
      note: z.string(),
      recordedBy: z.string(),
      recordedAt: z.string(),
    }),
  ),
  decision: z
    .object({
      outcome: vote.exclude(['abstain']),
      ...said,
      against: z.enum(['no-go', 'cannot-say', 'conditional-go', 'go']).nullable(),
      reason: z.string(),
      reconvene: z.object({ date: z.string(), time: z.string(), change: z.string() }).exactOptional(),
    })
    .nullable(),
  holds: z.array(z.object({ ...said, reason: z.string(), changes: z.array(z.string()) })),
  results: z.array(z.object({ is: cutoverResult, ...said, note: z.string() })),
} satisfies Record<Exclude<keyof Round, 'snapshot'>, z.ZodType>;

/** A round as it is stored: its snapshot, which is far larger and never changes, stands apart under its fingerprint. */
const round = z.object({ snapshot: z.string(), ...signed });
export type StoredRound = z.output<typeof round>;

const record = z.object({
  weights: z.partialRecord(weighedCheck, ownWeight),
  conditions: z.array(condition),
  waivers: z.array(waiver),
  rounds: z.array(round),
  notes: z.array(z.object({ text: z.string(), ...said })),
  sent: z.array(z.object({ text: z.string(), to: z.string(), on: z.string(), ...said })),
  change: z.object({ says: boardChange, ...said }).exactOptional(),
  needed: z.array(z.string()).exactOptional(),
} satisfies Record<keyof GateRecord, z.ZodType>);

/**
 * Everything that people said at one gate, as it is stored. `issues`: what was made of conditions in Jira, by the condition's
 * id; a token before its issue is known, so that after an interruption it is looked for and not made twice.
 */
export const storedGate = z.object({
  schema: z.literal(1),
  record,
  /** Who wrote it last, and what: told to who builds on what they had read before. */
  last: lastSaid,
  issues: z.record(z.string(), z.union([z.object({ issue: z.string() }), z.object({ token: z.string(), ...said })])),
});
export type StoredGate = z.output<typeof storedGate>;
