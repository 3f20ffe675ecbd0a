import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateAct, type Gate, type GateAct, type GateCutover } from '../../src/contract/gates';
import { actOnGate } from '../../src/gates/acts/act-on-gate';
import { answersForAll } from '../../src/gates/answers-for-all';
import { conditionsElsewhere } from '../../src/gates/conditions-elsewhere';
import { findingsOf } from '../../src/gates/status/findings-of';
import type { GateFacts } from '../../src/gates/facts/gate-facts';
import type { GateRecord } from '../../src/gates/record/gate-record';
import type { GatePerson } from '../../src/gates/acts/may-act';
import { nextGateDay } from '../../src/gates/next-gate-day';
import { phaseExits } from '../../src/gates/phase-exits';
import { standingOf } from '../../src/gates/changes/standing-of';
import { verdictOf } from '../../src/gates/status/verdict-of';
import { withExits } from '../../src/gates/with-exits';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { DONE, type Made, NOW, TODAY } from '../readiness/wave-of';
import { AT, CUTOVER, factsOf, frozen, gateOf, recordOf, seat } from './gate-of';

const WORKED = readFileSync(join(__dirname, 'worked-example.md'), 'utf8');

/** The rows of the table below this heading, without its heading and rule. */
function tableBelow(heading: string): string[][] {
  const [, section] = WORKED.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`The page has no section ${heading}.`);
  const [own = ''] = section.split('\n## ');
  const rows = own
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.slice(2);
}

const EXIT = gateOf({ id: 'leave-plan', date: TODAY, phases: ['plan'] });
const REVIEW = gateOf({ id: 'review', kind: 'review', date: '2027-04-30' });
const GO_NO_GO = gateOf({ id: 'go-no-go', stands: 'cutover', date: '2027-05-31', phases: ['plan'] });
const GATES = [EXIT, REVIEW, GO_NO_GO];

const criterion = { key: 'x', evidence: 'confirmation' } as const;
const confirmed = (at: number) => ({ criteria: { x: { is: 'confirmed', by: 'lead', at } as const } });
const p1: Made = { id: 'plan/module/1', phase: 'plan', issue: { ...DONE, high: true } };
const p2: Made = { id: 'plan/module/2', phase: 'plan', issue: { category: 'indeterminate' } };

interface Doing {
  readonly gate: Gate;
  readonly facts: GateFacts;
  readonly who?: string;
  readonly role?: GatePerson['role'];
  readonly id?: string;
  readonly at?: string;
}
const act = (
  record: GateRecord,
  does: GateAct,
  { gate, facts, who = 'keeper', role = 'member', id = 'c1', at = AT }: Doing,
) =>
  actOnGate(record, gateAct.parse(does), {
    gate,
    who: { account: who, role },
    at,
    today: facts.wave.today,
    id,
    worse: standingOf(gate, record, facts)?.worse ?? [],
    freeze: () => frozen(gate, facts, record, { at, by: who, next: nextGateDay(gate, GATES) }),
  });
const done = (...args: Parameters<typeof act>): GateRecord => {
  const record = act(...args);
  if (typeof record === 'string') throw new Error(record);
  return record;
};
const latest = (record: GateRecord): string => record.rounds.at(-1)?.snapshot.fingerprint ?? '';

/** Frozen by its keeper, signed with go by lead and sponsor, and decided. */
const signedOff = (record: GateRecord, gate: Gate, facts: GateFacts): GateRecord => {
  const open = done(record, { do: 'freeze' }, { gate, facts });
  const signed = ['lead', 'sponsor'].reduce(
    (all, who) => done(all, { do: 'sign', snapshot: latest(open), says: 'go' }, { gate, facts, who }),
    open,
  );
  return done(signed, { do: 'decide', snapshot: latest(open) }, { gate, facts });
};

const verdict = (gate: Gate, facts: GateFacts, record: GateRecord) =>
  verdictOf(findingsOf(gate, facts, record), { today: facts.wave.today, next: nextGateDay(gate, GATES) });
const markedBy = (gate: Gate, facts: GateFacts, record: GateRecord): string => {
  const standing = standingOf(gate, record, facts);
  return (standing?.changes ?? [])
    .filter(({ id }) => standing?.worse.includes(id))
    .map(({ kind }) => kind)
    .join(', ');
};
const phaseOf = (gate: Gate, facts: GateFacts, record: GateRecord): string => {
  const [phase] = evaluateWave(
    withExits(
      facts.wave,
      phaseExits([{ gate, record }], () => facts),
    ),
  ).phases;
  return [phase?.state, phase?.reasons.map(({ rule, count }) => `${rule} ${count}`).join(', ')]
    .filter((part) => part !== '')
    .join(': ');
};

test('the day and T-0 are what the page says', () => {
  expect(TODAY).toBe('2027-04-15');
  expect(new Date(NOW).getUTCDay()).toBe(4);
  expect(CUTOVER).toEqual({ date: '2027-06-01', time: '21:00', windowMinutes: 240, zone: 'UTC' });
});

test('a conditional go whose condition runs over', () => {
  const on = (today: string) => factsOf([p1, p2], {}, { today });
  const none = recordOf();
  const demand: GateAct = {
    do: 'demand',
    check: 'other-items',
    text: 'Finish p2.',
    owner: 'finisher',
    due: '2027-04-28',
  };
  const demanded = done(none, demand, { gate: EXIT, facts: on(TODAY) });
  const decided = signedOff(demanded, EXIT, on(TODAY));
  const met = done(
    decided,
    { do: 'meet', condition: 'c1', note: 'Bought instead.' },
    { gate: EXIT, facts: on('2027-04-30'), who: 'finisher', role: 'viewer' },
  );
  const lines: readonly (readonly [string, string, GateRecord])[] = [
    [TODAY, 'nothing yet', none],
    [TODAY, 'the condition is written', demanded],
    [TODAY, 'both signed, the keeper decided', decided],
    ['2027-04-28', 'the last day', decided],
    ['2027-04-29', 'the day after', decided],
    ['2027-04-30', 'the finisher met it', met],
  ];
  const shown = lines.map(([day, what, record]) => {
    const facts = on(day);
    const { is, reasons } = verdict(EXIT, facts, record);
    const earlierConditions = conditionsElsewhere(GO_NO_GO, [{ gate: EXIT, record }]);
    const asked = findingsOf(GO_NO_GO, { ...facts, earlierConditions }, recordOf());
    return [
      day,
      what,
      is,
      reasons.map(({ rule, check }) => `${rule} ${check ?? ''}`).join(', '),
      standingOf(EXIT, record, facts)?.outcome ?? '',
      markedBy(EXIT, facts, record),
      phaseOf(EXIT, facts, record),
      asked.find(({ check }) => check === 'conditions')?.is,
    ];
  });
  expect(shown).toEqual(tableBelow('A conditional go whose condition runs over'));
});

test('T-0 moved after a signed gate', () => {
  const at = (date: string): GateCutover => ({ ...CUTOVER, date });
  const when = (date: string, agreed: string) =>
    factsOf([p1], { cutover: at(date), commitment: { party: 'customer', to: at(agreed) } });
  const decided = signedOff(recordOf(), GO_NO_GO, when('2027-06-01', '2027-06-01'));
  const week = when('2027-06-08', '2027-06-08');
  const changes = standingOf(GO_NO_GO, decided, week)?.worse ?? [];
  const held = done(
    decided,
    { do: 'still-holds', reason: 'The team is free that week too.', changes: [...changes] },
    { gate: GO_NO_GO, facts: week },
  );
  const lines: readonly (readonly [string, string, string, GateRecord])[] = [
    ['decided', '2027-06-01', '2027-06-01', decided],
    ['T-0 moved by a week', '2027-06-08', '2027-06-01', decided],
    ['the customer agreed to that day', '2027-06-08', '2027-06-08', decided],
    ['the keeper: it still holds', '2027-06-08', '2027-06-08', held],
    ['moved by another week, agreed', '2027-06-15', '2027-06-15', held],
    ['moved back, agreed', '2027-06-01', '2027-06-01', held],
  ];
  const shown = lines.map(([what, date, agreed, record]) => {
    const facts = when(date, agreed);
    return [what, date, agreed, verdict(GO_NO_GO, facts, record).is, markedBy(GO_NO_GO, facts, record)];
  });
  expect(shown).toEqual(tableBelow('T-0 moved after a signed gate'));
});

test('a task reopened after sign-off', () => {
  const reopened = NOW - 2_000;
  const made = (issue: Made['issue'], at: number) =>
    factsOf([{ ...p1, spec: { criteria: [criterion] }, issue: { high: true, ...issue }, marks: confirmed(at) }]);
  const before = made(DONE, NOW - 10_000);
  const decided = signedOff(recordOf(), EXIT, before);
  const lines: readonly (readonly [string, GateFacts])[] = [
    ['signed off', before],
    ['reopened', made({ category: 'indeterminate', reopened }, NOW - 10_000)],
    ['done again', made({ ...DONE, reopened }, NOW - 10_000)],
    ['its criterion is met new', made({ ...DONE, reopened }, NOW - 1_000)],
  ];
  const shown = lines.map(([what, facts]) => {
    const [item] = facts.readiness.items;
    return [
      what,
      item?.complete === true ? 'complete' : 'open',
      item?.lacks.join(' '),
      verdict(EXIT, facts, decided).is,
      markedBy(EXIT, facts, decided),
      phaseOf(EXIT, facts, decided),
    ];
  });
  expect(shown).toEqual(tableBelow('A task reopened after sign-off'));
});

/** Does one step after the other, and says of each what came of it; a step that is refused leaves everything as it was. */
function walk(
  steps: readonly { readonly does: GateAct; readonly by: Doing; readonly tell?: (record: GateRecord) => string }[],
) {
  let record = recordOf();
  return steps.map(({ does, by, tell = () => 'done' }) => {
    // Each snapshot is named by its fingerprint, which is known only once it is frozen.
    const ready = 'snapshot' in does ? { ...does, snapshot: latest(record) } : does;
    const next = act(record, ready, by);
    if (typeof next !== 'string') record = next;
    return { answer: typeof next === 'string' ? next : tell(next), record };
  });
}
const decision = (record: GateRecord): string => {
  const made = record.rounds.at(-1)?.decision;
  return made?.against ? `${made.outcome} against ${made.against}` : (made?.outcome ?? '');
};
const verdictFrozen = (record: GateRecord): string => {
  const { is, reasons } = record.rounds.at(-1)?.snapshot.verdict ?? { is: '', reasons: [] };
  const checks = reasons.flatMap(({ check }) => check ?? []);
  return checks.length === 0 ? is : `${is}: ${checks.join(', ')}`;
};
const snapshot = '';

test('the sponsor decides against NO-GO', () => {
  const gate: Gate = {
    ...GO_NO_GO,
    approvers: [seat('lead', 'lead'), seat('sponsor', 'sponsor'), seat('security', 'security')],
    decides: { by: 'one', seat: 'sponsor' },
  };
  const facts = factsOf([
    {
      ...p1,
      issue: { category: 'indeterminate', high: true },
      spec: { rows: [{ key: 'r', kind: 'go-no-go', high: true }] },
    },
  ]);
  const by = (who: string): Doing => ({ gate, facts, who });
  const steps = walk([
    {
      does: { do: 'demand', check: 'high-items', text: 'Finish p1.', owner: 'finisher', due: '2027-05-31' },
      by: by('keeper'),
    },
    { does: { do: 'freeze' }, by: by('keeper'), tell: verdictFrozen },
    { does: { do: 'sign', snapshot, says: 'no-go' }, by: by('lead') },
    { does: { do: 'decide', snapshot }, by: by('keeper') },
    { does: { do: 'sign', snapshot, says: 'go' }, by: by('keeper') },
    { does: { do: 'sign', snapshot, says: 'abstain' }, by: by('security') },
    { does: { do: 'sign', snapshot, says: 'go' }, by: by('sponsor') },
    { does: { do: 'decide', snapshot, reason: 'I say so.' }, by: by('sponsor') },
    { does: { do: 'decide', snapshot }, by: by('keeper') },
    { does: { do: 'decide', snapshot, reason: 'The old lines end on 2 June.' }, by: by('keeper'), tell: decision },
    { does: { do: 'sign', snapshot, says: 'go' }, by: by('lead') },
    {
      does: { do: 'result', is: 'completed-with-issues' },
      by: by('keeper'),
      tell: (record) => record.rounds.at(-1)?.results.at(-1)?.is ?? '',
    },
  ]);
  const worked = tableBelow('The sponsor decides against NO-GO');
  expect(worked).toHaveLength(12);
  expect(steps.map(({ answer }, index) => [String(index + 1), answer])).toEqual(
    worked.map(([step, , , answer]) => [step, answer]),
  );
  const [round] = steps.at(-1)?.record.rounds ?? [];
  expect(round?.signatures.map(({ by: who, says }) => [who, says])).toEqual([
    ['lead', 'no-go'],
    ['security', 'abstain'],
    ['sponsor', 'go'],
  ]);
  expect(round?.decision?.reason).toBe('The old lines end on 2 June.');
});

test('a small team where one person answers for all', () => {
  const alone: Gate = { ...EXIT, owner: null, approvers: [seat('lead', 'owner'), seat('sponsor', 'owner')] };
  const shared: Gate = {
    ...alone,
    approvers: [seat('lead', 'owner'), { seat: 'sponsor', held: { name: 'customer' } }],
  };
  const facts = factsOf([p1]);
  const by = (gate: Gate, at = AT): Doing => ({ gate, facts, who: 'owner', role: 'owner', at });
  const signOff: GateAct = {
    do: 'record',
    snapshot,
    seat: 'sponsor',
    name: 'customer',
    party: 'customer',
    on: TODAY,
    says: 'go',
    attachment: '10077',
  };
  const sign: GateAct = { do: 'sign', snapshot, says: 'go' };
  const steps = walk([
    { does: { do: 'freeze' }, by: by(alone), tell: verdictFrozen },
    { does: signOff, by: by(alone) },
    { does: sign, by: by(alone) },
    { does: sign, by: by(alone) },
    { does: { do: 'decide', snapshot }, by: by(alone), tell: decision },
    { does: { do: 'freeze' }, by: by(shared, `${TODAY}T10:00:00.000Z`), tell: verdictFrozen },
    { does: sign, by: by(shared) },
    { does: { do: 'decide', snapshot }, by: by(shared) },
    { does: signOff, by: by(shared) },
    { does: { do: 'decide', snapshot }, by: by(shared), tell: decision },
  ]);
  const shown = steps.map(({ answer, record }, index) => {
    const round = record.rounds.at(-1);
    return [
      String(index + 1),
      answer,
      (round?.signatures ?? []).map((one) => one.by).join(', '),
      (round?.signOffs ?? []).map(({ name, recordedBy }) => `${name} by ${recordedBy}`).join(', '),
      round === undefined ? '' : (answersForAll(round.snapshot.frozenBy, round.snapshot.approvers) ?? ''),
    ];
  });
  expect(shown).toEqual(
    tableBelow('A small team where one person answers for all').map(([step, , ...rest]) => [step, ...rest]),
  );
});
