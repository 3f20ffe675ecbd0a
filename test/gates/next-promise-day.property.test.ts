import fc from 'fast-check';
import type { Gate } from '../../src/contract/gates';
import { conditionsElsewhere } from '../../src/gates/conditions-elsewhere';
import type { GateFacts } from '../../src/gates/facts/gate-facts';
import { nextPromiseDay } from '../../src/gates/next-promise-day';
import { phaseExits } from '../../src/gates/phase-exits';
import type { GateWithRecord } from '../../src/gates/record/gate-with-record';
import { standingOf } from '../../src/gates/changes/standing-of';
import { findingsOf } from '../../src/gates/status/findings-of';
import { verdictOf } from '../../src/gates/status/verdict-of';
import { dayAfter } from '../../src/values/day-after';
import { TODAY } from '../readiness/wave-of';
import { CALM, conditionOf, factsOf, frozen, gateOf, recordOf, waiverOf } from './gate-of';

const DAYS = 50;

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => dayAfter(TODAY, days));
const MET = { by: 'finisher', at: `${TODAY}T08:00:00.000Z`, note: '' };

const said = fc.record({
  due: fc.option(day(-5, 40), { nil: null, freq: 3 }),
  signedDue: fc.option(day(-5, 40), { nil: null, freq: 3 }),
  met: fc.constantFrom(null, null, MET),
  until: fc.option(day(-5, 40), { nil: null, freq: 3 }),
  ended: fc.constantFrom(null, null, { by: 'lead', at: MET.at }),
  decided: fc.boolean(),
});

/** An item of each gate is open, so that conditions and waivers are asked for. */
const MADE = [...CALM, { id: 'phase/module/3', phase: 'phase' }];

function withRecord(gate: Gate, made: typeof said extends fc.Arbitrary<infer T> ? T : never): GateWithRecord {
  const conditions = [conditionOf({ due: made.due, met: made.met })];
  const waivers = [waiverOf({ until: made.until, ended: made.ended })];
  const signed = frozen(gate, factsOf(MADE), recordOf({ conditions: [conditionOf({ due: made.signedDue })], waivers }));
  const decision = { by: 'keeper', at: MET.at, outcome: 'go-with-conditions' as const, against: null, reason: '' };
  const round = { snapshot: signed, signatures: [], signOffs: [], decision, holds: [], results: [] };
  return { gate, record: recordOf({ conditions, waivers, rounds: made.decided ? [round as never] : [] }) };
}

function seenOn(gates: readonly GateWithRecord[], today: string): string {
  const base = factsOf(MADE, {}, { today });
  const of = (gate: Pick<Gate, 'id'>): GateFacts => ({ ...base, earlierConditions: conditionsElsewhere(gate, gates) });
  return JSON.stringify([
    gates.map(({ gate, record }) => {
      const findings = findingsOf(gate, of(gate), record);
      const { is, changes, worse } = standingOf(gate, record, of(gate)) ?? { is: null, changes: [], worse: [] };
      return [verdictOf(findings, { today, next: null }), is, changes, worse];
    }),
    [...phaseExits(gates, of)],
  ]);
}

test('no day before the next one changes a verdict, a standing decision or an exit', () => {
  let changed = 0;
  fc.assert(
    fc.property(fc.tuple(said, said), ([first, second]) => {
      const gates = [
        withRecord(gateOf(), first),
        withRecord(gateOf({ id: 'live', stands: 'cutover', phases: null, date: '2027-06-01' }), second),
      ];
      const next = nextPromiseDay(gates, TODAY);
      const now = seenOn(gates, TODAY);
      for (let ahead = 1; ahead <= DAYS; ahead += 1) {
        const later = dayAfter(TODAY, ahead);
        if (next !== null && later >= next) {
          if (seenOn(gates, next) !== now) changed += 1;
          return;
        }
        expect(seenOn(gates, later)).toBe(now);
      }
    }),
    { numRuns: 200 },
  );
  // A day that is always tomorrow would hold too: most of the days that are named change something.
  expect(changed).toBeGreaterThan(80);
});
