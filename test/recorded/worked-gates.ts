import { LOG_PAGE } from '../../src/contract/limits';
import type { GateSheet } from '../../src/contract/gate-sheet';
import { testId, type Place } from '../support/sandbox';
import { asMember, asViewer, type Deeds } from './deeds';

const SPONSOR = { seat: 'sponsor', held: { account: 'acc-viewer' } };
const LEAD = { seat: 'migration-lead', held: { account: 'acc-lead' } };
const BY_NAME = { seat: 'engagement-manager', held: { name: 'Engagement manager' } };
/** Three bytes each: so many notes of the longest length do not fit one stored entry. */
const LONG_NOTE = '—'.repeat(2_000);
const LONG_NOTES = 42;

/** Works at gates and in the cutover's run sheet until each stored shape is there. */
export async function workGates(deeds: Deeds, wave: string): Promise<void> {
  const { must, pass } = deeds;
  const sheet = (gate: string) => must('getGate', { wave, gate });
  const act = async (gate: string, what: object, place?: Place): Promise<GateSheet> =>
    must('actGate', { wave, gate, act: what, version: (await sheet(gate)).gate.version }, place);
  const change = async (what: object) =>
    must('changeGates', { wave, version: (await must('getGates', { wave })).version, change: what });
  const set = (gate: string, fields: object) => change({ do: 'set', gate, fields });

  const ready = (await must('getGates', { wave })).readyMade[0];
  if (ready !== undefined) await change({ do: 'take', gates: [ready.id] });
  const own = { name: 'Look at the training', kind: 'review', stands: 'phase-exit', date: '2027-04-01' };
  await change({ do: 'add', gate: 'training-review', fields: own });
  await change({ do: 'add', gate: 'not-needed', fields: { ...own, name: 'Not needed' } });
  await change({ do: 'remove', gate: 'not-needed' });

  const { decisions } = await must('getDecisions', { wave });
  const { documents } = await must('getDocuments', { wave });
  const named = { decisions: decisions.map(({ id }) => id).slice(1), documents: documents.map(({ id }) => id) };
  await set('assess-exit', { approvers: [SPONSOR, LEAD, BY_NAME], owner: 'acc-lead', ...named });
  await decideWithConditions(deeds, wave, act);
  await set('mobilize-exit', { approvers: [SPONSOR, LEAD], decides: { by: 'majority' }, weights: { raci: 'off' } });
  await act('mobilize-exit', { do: 'freeze' });
  await act('discovery-review', { do: 'note', text: 'Two interfaces are missing in the drawing.' });
  await act('launch-notice', { do: 'sent', text: 'We move in May.', to: 'All agents', on: '2027-03-01' });
  for (let note = 0; note < LONG_NOTES; note += 1) {
    await act('rehearsal-review', { do: 'note', text: LONG_NOTE });
    if (note % 10 === 9) await pass(1);
  }

  await set('cutover', { approvers: [LEAD], owner: 'acc-lead' });
  await act('cutover', { do: 'freeze' });
  const frozen = (await sheet('cutover')).gate.rounds.at(-1)?.snapshot.fingerprint;
  await act('cutover', { do: 'sign', snapshot: frozen, says: 'go', comment: 'We are as far as we can be.' });
  await act('cutover', { do: 'decide', snapshot: frozen, reason: 'The old lines are switched off that night.' });
  await runCutover(deeds, wave);
}

/** Weights, waivers, conditions, signatures of people and a recorded one: decided as go with conditions. */
async function decideWithConditions(
  { must, pass }: Deeds,
  wave: string,
  act: (gate: string, what: object, place?: Place) => Promise<GateSheet>,
): Promise<void> {
  const gate = 'assess-exit';
  await act(gate, { do: 'weigh', check: 'workstreams', weight: 'off' });
  await act(gate, { do: 'waive', check: 'raci', reason: 'The matrix follows next week.', until: '2027-04-30' });
  const waived = await act(gate, { do: 'waive', check: 'tests', reason: 'There are none yet.' });
  await act(gate, { do: 'end-waiver', waiver: waived.gate.waivers.at(-1)?.id });
  const demand = { do: 'demand', check: 'other-items', owner: 'acc-member', due: '2027-03-12' };
  await act(gate, { ...demand, text: 'The inventory is complete.' });
  await act(gate, { ...demand, text: 'The costs are agreed.', owner: 'acc-lead' });
  const demanded = await act(gate, { ...demand, text: 'The rooms are booked.' });
  const [kept, met, withdrawn] = demanded.gate.conditions;
  await act(gate, { do: 'meet', condition: met?.id, note: 'Agreed in the meeting.' });
  await act(gate, { do: 'withdraw', condition: withdrawn?.id });
  await must('trackCondition', { wave, gate, condition: kept?.id });
  await pass(2);
  const frozen = await act(gate, { do: 'freeze' });
  const snapshot = frozen.gate.rounds.at(-1)?.snapshot.fingerprint;
  const says = 'go-with-conditions';
  await act(gate, { do: 'sign', snapshot, says, comment: 'With the conditions.' });
  await act(gate, { do: 'sign', snapshot, says, comment: '' }, asViewer);
  const outside = { name: 'Engagement manager', party: 'provider', on: '2027-03-01', attachment: 'minutes.pdf' };
  await act(gate, { do: 'record', snapshot, seat: 'engagement-manager', ...outside, says, note: 'By telephone.' });
  await act(gate, { do: 'decide', snapshot, reason: 'The conditions carry what is open.' });
}

/** Two runs of the cutover: the first is rolled back, the second is under way. */
async function runCutover({ must, pass }: Deeds, wave: string): Promise<void> {
  const gate = 'cutover';
  const act = (what: object, place?: Place) => must('actRunSheet', { wave, gate, id: testId(), act: what }, place);
  const tick = async (result: 'done' | 'skipped', note: string, index: number) => {
    const { items } = await must('getRunSheet', { wave, gate });
    const open = items.flatMap(({ item, version, steps }) => steps.map(({ row }) => ({ item, version, row })))[index];
    const said = { do: 'row', row: open?.row, result, note };
    await must('markItem', { wave, item: open?.item, version: open?.version, mark: said });
  };
  await act({ do: 'add-criterion', text: 'More than four faults', until: { by: 'start', minutes: 240 } });
  const added = await act({
    do: 'add-criterion',
    text: 'No line at noon',
    until: { by: 'clock', day: '2027-05-10', time: '12:00' },
  });
  await act({ do: 'drop-criterion', criterion: added.run.criteria.at(-1)?.id });
  await act({ do: 'start' });
  await tick('done', '', 0);
  await tick('skipped', 'It was done the day before.', 1);
  for (let line = 0; line < 2 * LOG_PAGE + 5; line += 1) {
    await act({ do: 'log', text: `Line ${line} is quiet.`, is: (['well', 'not-well', 'neutral'] as const)[line % 3] });
    if (line % 30 === 29) await pass(1);
  }
  const { form } = await must('getRunSheet', { wave, gate });
  const answers = form.slice(0, 2).map(({ key }) => ({ field: key, text: 'At nine.' }));
  const report = { summary: 'Two calls were cut', severity: 'high', answers };
  await must('reportIssue', { wave, gate, id: testId(), ...report }, asMember);
  await act({ do: 'roll-back', reason: 'The lines are cut again and again.' });
  await act({ do: 'outcome', is: 'rolled-back', note: 'The old lines are back.' });
  await act({ do: 'again', steps: 'keep' });
  await act({ do: 'start' });
  await act({ do: 'log', text: 'The second night begins.', is: 'well' }, asMember);
  await tick('done', '', 2);
}
