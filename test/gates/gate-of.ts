import { createHash } from 'node:crypto';
import type { Approver, Gate, GateCondition, GateCutover, Outcome, Waiver } from '../../src/contract/gates';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import type { WaveFacts } from '../../src/readiness/wave-facts';
import { freezeGate } from '../../src/gates/acts/freeze-gate';
import type { GateFacts } from '../../src/gates/facts/gate-facts';
import { type GateRecord, NO_RECORD } from '../../src/gates/record/gate-record';
import type { Snapshot } from '../../src/gates/record/snapshot';
import { DONE, type Made, TODAY, waveOf } from '../readiness/wave-of';

export const AT = `${TODAY}T09:00:00.000Z`;
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const seat = (role: string, account: string): Approver => ({ seat: role, held: { account } });

/** A gate as unremarkable as can be: the exit of `phase`, owned by `keeper`, decided by all of `lead` and `sponsor`. */
export const gateOf = (change: Partial<Gate> = {}): Gate => ({
  id: 'exit',
  name: 'Leave the phase',
  kind: 'decision',
  stands: 'phase-exit',
  offset: null,
  date: '2027-04-20',
  phases: ['phase'],
  documents: [],
  decisions: [],
  raci: null,
  owner: 'keeper',
  approvers: [seat('lead', 'lead'), seat('sponsor', 'sponsor')],
  decides: { by: 'all' },
  weights: {},
  settles: [],
  ...change,
});

export const CUTOVER: GateCutover = { date: '2027-06-01', time: '21:00', windowMinutes: 240, zone: 'UTC' };

/** Two items that are done, a high-priority and another one. */
export const CALM: readonly Made[] = [
  { id: 'phase/module/1', phase: 'phase', spec: { high: true }, issue: { ...DONE, high: true } },
  { id: 'phase/module/2', phase: 'phase', issue: DONE },
];

/** Facts of which every check is met: what a test changes is then the only thing that is remarkable. */
export function factsOf(
  made: readonly Made[] = CALM,
  change: Partial<GateFacts> = {},
  wave: Parameters<typeof waveOf>[1] = {},
): GateFacts {
  return ofWave(waveOf(made, wave), change);
}

export const ofWave = (wave: WaveFacts, change: Partial<GateFacts> = {}): GateFacts => {
  const readiness = evaluateWave(wave);
  const slugs = [...new Set(readiness.items.map(({ workstream }) => workstream))];
  const { workstreams = slugs.map((slug) => ({ slug, closed: true })) } = change;
  return {
    wave,
    readiness,
    rowPlans: new Map(),
    cutover: CUTOVER,
    commitment: { party: 'customer', to: change.cutover ?? CUTOVER },
    documents: [],
    decisions: [],
    workstreams,
    // Leads who have signed off say ready in the roll call.
    roll: Object.fromEntries((workstreams ?? []).flatMap(({ slug, closed }) => (closed ? [[slug, 'ready']] : []))),
    raci: [...new Set(readiness.items.map(({ module }) => module))].map((row) => ({ row, errors: 0 })),
    openQuestions: [],
    earlierConditions: [],
    ...change,
  };
};

export const conditionOf = (change: Partial<GateCondition> = {}): GateCondition => ({
  id: 'c1',
  check: 'other-items',
  text: 'Finish what is left.',
  owner: 'finisher',
  due: '2027-04-30',
  by: 'keeper',
  at: AT,
  met: null,
  ...change,
});

export const waiverOf = (change: Partial<Waiver> = {}): Waiver => ({
  id: 'w1',
  check: 'high-items',
  by: 'lead',
  at: AT,
  reason: 'It is done by hand on the day.',
  until: null,
  ended: null,
  ...change,
});

export const recordOf = (change: Partial<GateRecord> = {}): GateRecord => ({ ...NO_RECORD, ...change });

export const frozen = (
  gate: Gate,
  facts: GateFacts,
  record: GateRecord = NO_RECORD,
  change: Partial<Parameters<typeof freezeGate>[3]> = {},
): Snapshot => freezeGate(gate, record, facts, { by: gate.owner ?? 'owner', at: AT, next: null, hash, ...change });

/** A record in which this snapshot was decided on. */
export const decidedOn = (
  snapshot: Snapshot,
  outcome: Outcome = 'go',
  record: GateRecord = NO_RECORD,
  at = AT,
): GateRecord => ({
  ...record,
  rounds: [
    ...record.rounds,
    {
      snapshot,
      signatures: [],
      signOffs: [],
      decision: { outcome, by: 'keeper', at, against: null, reason: '' },
      holds: [],
      results: [],
    },
  ],
});
