import type { Gate, GateOpen } from '../../src/contract/gates';
import { nextGateRed } from '../../src/gates/status/open-until-day';
import { viewGate } from '../../src/gates/view-gate';
import { ragOf } from '../../src/report/gates-section';
import { DONE, type Made, TODAY } from '../readiness/wave-of';
import { factsOf, gateOf, recordOf } from './gate-of';

const BEFORE = '2027-04-01';
const LATER = '2027-04-19';
const GATE_DAY = '2027-04-20';
const view = (made: readonly Made[], change: Partial<Gate> = {}, wave: Parameters<typeof factsOf>[2] = {}) =>
  viewGate(gateOf(change), recordOf(), factsOf(made, { documents: [] }, wave), {
    gates: [],
    version: 0,
    waveOwner: 'owner',
  });
const open = (made: readonly Made[], change: Partial<Gate> = {}): GateOpen | undefined => view(made, change).open;
const item = (id: string, due: string, high = false): Made => ({
  id: `phase/module/${id}`,
  phase: 'phase',
  spec: { high },
  issue: { due, high },
});

test('until its day a gate says what is open, and is no alarm', () => {
  const rows = [{ key: 'r', kind: 'go-no-go' as const, high: true }];
  const made: Made[] = [item('1', LATER, true), { ...item('2', LATER), spec: { rows } }];
  expect(open(made, { documents: ['plan'] })).toEqual({ items: 2, lines: 1, documents: 1, behind: 0, is: 'ahead' });
});

test('it is behind once something that it covers is past its own day', () => {
  expect(open([item('1', LATER), item('2', BEFORE)])).toMatchObject({ items: 2, behind: 1, is: 'behind' });
  expect(open([item('1', LATER), { ...item('2', BEFORE), issue: { ...DONE, due: BEFORE } }])).toMatchObject({
    ...{ items: 1, behind: 0, is: 'ahead' },
  });
});

test('it is late on its day where it is not ready, after its day, and where an open must comes too late', () => {
  expect(open([item('1', TODAY)], { date: TODAY })?.is).toBe('late');
  expect(open([{ ...item('1', TODAY), issue: DONE }], { date: TODAY })?.is).toBe('ahead');
  // Past and undecided, ready or not.
  expect(open([{ ...item('1', BEFORE), issue: DONE }], { date: BEFORE })?.is).toBe('late');
  const planned = new Map([['phase/module/1', { due: LATER, change: false }]]);
  const moved = (high: boolean) => view([item('1', '2027-04-30', high)], {}, { planned }).open?.is;
  expect(moved(true)).toBe('late');
  expect(moved(false)).toBe('ahead');
});

test('the column RAG of reports follows it', () => {
  const of = (made: readonly Made[], date = GATE_DAY) => {
    const { verdict, open: left, gate } = view(made, { date });
    const line = { ...gate, verdict: verdict?.is ?? null, ...(left === undefined ? {} : { open: left }) };
    return ragOf({ ...line, decided: null, toSign: null, done: 0 }, TODAY);
  };
  expect([of([item('1', LATER)]), of([item('1', BEFORE)]), of([item('1', TODAY)], TODAY)]).toEqual([
    ...['–', 'Amber', 'Red'],
  ]);
});

test('a view is evaluated again on the day of a gate, and on the one after', () => {
  const gates = [gateOf({ date: '2027-05-01' }), gateOf({ date: '2027-05-03' }), gateOf({ date: null })];
  expect(nextGateRed(gates, '2027-04-30')).toBe('2027-05-01');
  expect(nextGateRed(gates, '2027-05-01')).toBe('2027-05-02');
  expect(nextGateRed(gates, '2027-05-04')).toBeNull();
  expect(nextGateRed([gateOf({ kind: 'review', date: '2027-05-01' })], '2027-04-30')).toBeNull();
});
