import type { GateSheet } from '../../src/contract/gate-sheet';
import { datedTemplate } from '../support/dated-template';
import { gatedWave, type GatedWave, LEAD, valueOf } from '../support/gated-wave';
import { asMember, asViewer, later } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';
import { type Place, testId } from '../support/sandbox';

test('the gates of the template, each with its day by T-0, its seats and what the rules say now', async () => {
  const { sandbox, wave } = await gatedWave();
  const { gates, readyMade, may, version } = valueOf(await sandbox.call('getGates', { wave }));
  expect(gates.map(({ id, kind, stands, date, verdict }) => [id, kind, stands, date, verdict])).toEqual([
    ['leave-prepare', 'decision', 'phase-exit', '2027-05-12', 'no-go'],
    ['tell-them', 'notice', 'phase-exit', '2027-05-25', null],
    ['go-live', 'decision', 'cutover', '2027-05-31', 'no-go'],
    ['look-back', 'review', 'phase-exit', '2027-06-07', null],
  ]);
  expect(readyMade.map(({ id }) => id)).toContain('schedule-agreed');
  expect([may.change, version]).toEqual([true, 0]);
  expect(valueOf(await sandbox.call('getGates', { wave }, asMember)).may.change).toBe(false);
});

test('a sheet: rows in the order of the template with their words, checks, and what the person may do', async () => {
  const { sheet } = await gatedWave();
  const { rows, gate, hiddenRows, may, names } = await sheet('leave-prepare');
  expect(rows.map(({ text, kind, high, result, phaseName }) => [text, kind, high, result, phaseName])).toEqual([
    ['Both ways are free', 'go-no-go', true, 'pending', 'Prepare'],
    ['The drawing is filed', 'go-no-go', false, 'pending', 'Prepare'],
    ['A packet arrives', 'test', true, 'not-run', 'Prepare'],
  ]);
  expect(hiddenRows).toBe(0);
  expect(gate.findings.find(({ check }) => check === 'other-items')?.is).toBe('unmet');
  const evidence = gate.findings.find(({ check }) => check === 'high-rows')?.evidence[0];
  expect(names[`row ${evidence?.id}`]?.text).toBe('Both ways are free');
  expect(may).toMatchObject({ weigh: true, freeze: true, waive: false, sign: false });
});

describe('which gates a wave has', () => {
  const list = async ({ sandbox, wave }: GatedWave, place?: Place) =>
    valueOf(await sandbox.call('getGates', { wave }, place));
  const change = async ({ sandbox, wave }: GatedWave, what: unknown, version: number, place?: Place) =>
    sandbox.call('changeGates', { wave, version, change: what }, place);

  test('the owner takes gates over, adds, sets and removes them; each is a line of the activity', async () => {
    const wave = await gatedWave();
    let now = valueOf(await change(wave, { do: 'take', gates: ['schedule-agreed', 'review-28'] }, 0));
    expect(now.gates.map(({ id }) => id)).toEqual(expect.arrayContaining(['schedule-agreed', 'review-28']));
    expect(now.readyMade.map(({ id }) => id)).not.toContain('review-28');
    const fields = { name: 'The rooms are free', kind: 'review', stands: 'phase-exit', date: '2027-04-01' };
    now = valueOf(await change(wave, { do: 'add', gate: 'rooms', fields }, now.version));
    expect(now.gates.find(({ id }) => id === 'rooms')).toMatchObject({
      name: 'The rooms are free',
      date: '2027-04-01',
    });
    now = valueOf(await change(wave, { do: 'set', gate: 'rooms', fields: { date: '2027-04-02' } }, now.version));
    expect(now.gates.find(({ id }) => id === 'rooms')).toMatchObject({ date: '2027-04-02', kind: 'review' });
    // A day that nobody types any more is that of the offset.
    now = valueOf(await change(wave, { do: 'set', gate: 'go-live', fields: { date: '2027-05-27' } }, now.version));
    now = valueOf(await change(wave, { do: 'set', gate: 'go-live', fields: { date: null } }, now.version));
    expect(now.gates.find(({ id }) => id === 'go-live')?.date).toBe('2027-05-31');
    for (const gate of ['rooms', 'review-28', 'tell-them'])
      now = valueOf(await change(wave, { do: 'remove', gate }, now.version));
    expect(now.gates.map(({ id }) => id).sort()).toEqual(['go-live', 'leave-prepare', 'look-back', 'schedule-agreed']);
    await later(wave.sandbox);
    const { lines } = valueOf(await wave.sandbox.call('listActivity', { wave: wave.wave, kind: 'gates' }));
    expect(lines).toHaveLength(8);
  });

  test('what does not fit is refused, and so is who does not own the wave, or read another version', async () => {
    const wave = await gatedWave();
    const refused: readonly (readonly [unknown, string])[] = [
      [{ do: 'take', gates: ['nothing'] }, 'not-found'],
      [{ do: 'set', gate: 'nothing', fields: {} }, 'not-found'],
      [{ do: 'remove', gate: 'nothing' }, 'not-found'],
      [{ do: 'set', gate: 'go-live', fields: { phases: ['nowhere'] } }, 'invalid-input'],
      [{ do: 'set', gate: 'go-live', fields: { offset: { milestone: 'never', days: 1 } } }, 'invalid-input'],
      [{ do: 'set', gate: 'go-live', fields: { decides: { by: 'one', seat: 'nobody' } } }, 'invalid-input'],
      [{ do: 'set', gate: 'go-live', fields: { approvers: [LEAD, LEAD] } }, 'invalid-input'],
      [{ do: 'set', gate: 'go-live', fields: { owner: 'acc-nobody' } }, 'invalid-input'],
      [{ do: 'add', gate: 'go-live', fields: { name: 'x', kind: 'review', stands: 'cutover' } }, 'refused-by-rule'],
    ];
    for (const [what, code] of refused)
      expect([what, await change(wave, what, 0)]).toMatchObject([what, { ok: false, error: { code } }]);
    const take = { do: 'take', gates: ['review-28'] };
    expect(await change(wave, take, 0, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await change(wave, take, 7)).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } });
    expect((await list(wave)).version).toBe(0);
  });

  test('a gate at which something was said stays, and its first word is no change of the list', async () => {
    const wave = await gatedWave();
    await wave.done('look-back', { do: 'note', text: 'It went well.' }, asMember);
    expect((await list(wave)).gates.find(({ id }) => id === 'look-back')?.done).toBe(1);
    const refused = await change(wave, { do: 'remove', gate: 'look-back' }, 0);
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('stays') } });
    const both = await Promise.all([
      change(wave, { do: 'take', gates: ['review-28'] }, 0),
      wave.act(
        'tell-them',
        { do: 'sent', text: 'We move in June.', to: 'Everybody in the house', on: '2027-03-01' },
        asMember,
      ),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const now = await list(wave);
    expect(now.gates.map(({ id }) => id)).toContain('review-28');
    expect(now.gates.find(({ id }) => id === 'tell-them')?.done).toBe(1);
  });

  test('the other waves of the project stand beside it', async () => {
    const wave = await gatedWave();
    const uploadId = await wave.sandbox.upload('dated.yaml', datedTemplate([[9, 8]]));
    const request = { uploadId, wave: 'new', cutover: '2027-09-01', requestId: testId() };
    valueOf(await wave.sandbox.call('startImport', request));
    await later(wave.sandbox);
    const { others } = await list(wave);
    expect(others).toMatchObject([{ wave: { code: 'W2' }, gates: [{ id: 'go', verdict: 'no-go' }] }]);
  });
});

describe('one truth, and what each may see of it', () => {
  test('an item that Jira hides counts for everybody, and is named to nobody who may not see it', async () => {
    const wave = await gatedWave();
    const { issue, id } = wave.item('lines/1');
    await personInJira(wave.sandbox).setSecurity(issue, '10181');
    await later(wave.sandbox);
    const lead = await wave.sheet('leave-prepare');
    const member = await wave.sheet('leave-prepare', asMember);
    expect(member.gate.verdict).toEqual(lead.gate.verdict);
    expect(member.gate.counts).toEqual(lead.gate.counts);
    const numbers = (sheet: GateSheet) =>
      sheet.gate.findings.map(({ check, is, evidence }) => [check, is, evidence.length]);
    expect(numbers(member)).toEqual(numbers(lead));
    expect([lead.rows.length, lead.hiddenRows, member.rows.length, member.hiddenRows]).toEqual([3, 0, 0, 3]);
    expect(JSON.stringify(lead)).toContain(id);
    for (const word of [id, 'Both ways are free', 'Order the lines', 'The drawing is filed'])
      expect(JSON.stringify(member)).not.toContain(word);
  });

  test('whoever only looks sees all and does nothing; in a closed wave nobody does anything', async () => {
    const wave = await gatedWave();
    const sheet = await wave.sheet('go-live', asViewer);
    expect(Object.values(sheet.may)).toEqual(Object.values(sheet.may).map(() => false));
    expect(sheet.rows.map(({ mayMark }) => mayMark)).not.toContain(true);
    const refused = await wave.act('look-back', { do: 'note', text: 'x' }, asViewer);
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });

    const { sandbox, wave: id } = wave;
    const { version } = valueOf(await sandbox.call('getSettings', { wave: id }));
    valueOf(await sandbox.call('changeSettings', { wave: id, version, life: { state: 'closed', reason: 'Over.' } }));
    expect(Object.values((await wave.sheet('go-live')).may)).not.toContain(true);
    const row = sheet.rows[0];
    const writes = [
      await wave.act('go-live', { do: 'freeze' }),
      await sandbox.call('changeGates', { wave: id, version: 0, change: { do: 'take', gates: ['review-28'] } }),
      await sandbox.call('planRows', { wave: id, rows: [{ item: row?.item, row: row?.key }], due: '2027-04-01' }),
      await sandbox.call('trackCondition', { wave: id, gate: 'go-live', condition: 'x' }),
    ];
    for (const answer of writes) expect(answer).toMatchObject({ ok: false, error: { code: 'wave-closed' } });
  });

  test('a closed account is no approver; one that is closed later is shown, and nothing is frozen for it', async () => {
    const wave = await gatedWave();
    const { sandbox, wave: id } = wave;
    const member = sandbox.site.state.users['acc-member'];
    if (member === undefined) throw new Error('The site has no member.');
    await wave.ask('go-live', [LEAD, { seat: 'sponsor', held: { account: 'acc-member' } }]);
    member.active = false;
    expect((await wave.sheet('go-live')).closedAccounts).toEqual(['acc-member']);
    const frozen = await wave.act('go-live', { do: 'freeze' });
    expect(frozen).toMatchObject({ ok: false, error: { message: expect.stringContaining('closed') } });
    const { version } = valueOf(await sandbox.call('getGates', { wave: id }));
    const fields = { approvers: [{ seat: 'sponsor', held: { account: 'acc-member' } }] };
    const named = await sandbox.call('changeGates', {
      wave: id,
      version,
      change: { do: 'set', gate: 'go-live', fields },
    });
    expect(named).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const demand = { do: 'demand' as const, check: 'tests' as const, text: 'x', owner: 'acc-member' };
    expect(await wave.act('go-live', demand)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('rows and conditions', () => {
  test('owner, priority and due of many rows at once: they count at the gate, and are taken back', async () => {
    const wave = await gatedWave();
    const { sandbox, wave: id } = wave;
    const { rows } = await wave.sheet('leave-prepare');
    const chosen = rows.filter(({ kind }) => kind === 'go-no-go').map(({ item, key }) => ({ item, row: key }));
    const set = { owner: 'acc-member', priority: 'low', due: '2027-04-01' };
    const done = valueOf(await sandbox.call('planRows', { wave: id, rows: chosen, ...set }, asMember));
    expect([done.done, done.refused, done.lines.length]).toEqual([2, [], 2]);
    const after = await wave.sheet('leave-prepare');
    expect(after.rows.map(({ high, owner, due }) => [high, owner, due])).toEqual([
      [false, 'acc-member', '2027-04-01'],
      [false, 'acc-member', '2027-04-01'],
      [true, null, null],
    ]);
    expect(after.gate.findings.find(({ check }) => check === 'high-rows')?.is).toBe('nothing');
    valueOf(await sandbox.call('undoMarks', { wave: id, lines: done.lines }));
    expect((await wave.sheet('leave-prepare')).rows.map(({ high, owner }) => [high, owner])).toEqual([
      [true, null],
      [false, null],
      [true, null],
    ]);
    const nobody = await sandbox.call('planRows', { wave: id, rows: chosen, owner: 'acc-nobody' });
    expect(nobody).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await sandbox.call('planRows', { wave: id, rows: chosen })).toMatchObject({ ok: false });
    const looks = valueOf(await sandbox.call('planRows', { wave: id, rows: chosen, due: '2027-04-02' }, asViewer));
    expect([looks.done, looks.refused.length]).toEqual([0, 2]);
  });

  test('the side bar of an issue names the gates of its rows', async () => {
    const wave = await gatedWave();
    const { id } = wave.item('lines/1');
    expect((await wave.read(id)).rows.map(({ text, gates }) => [text, gates?.map((gate) => gate.id)])).toEqual([
      ['Both ways are free', ['leave-prepare', 'go-live']],
      ['The drawing is filed', ['leave-prepare', 'go-live']],
      ['A packet arrives', ['leave-prepare', 'go-live']],
    ]);
  });

  test('an issue of a condition is made once, by two who ask at one moment too', async () => {
    const wave = await gatedWave();
    const { sandbox, wave: id } = wave;
    const text = 'The plan is signed by the landlord';
    const demand = { do: 'demand' as const, check: 'tests' as const, text, owner: 'acc-member', due: '2027-04-01' };
    const condition = (await wave.done('go-live', demand)).gate.conditions[0]?.id ?? '';
    const ask = (place?: Place) => sandbox.call('trackCondition', { wave: id, gate: 'go-live', condition }, place);
    await Promise.all([ask(), ask(asMember)]);
    const made = () => Object.values(sandbox.site.state.jira.issues).filter(({ fields }) => fields['summary'] === text);
    expect(made()).toHaveLength(1);
    const [issue] = made();
    expect(issue?.fields).toMatchObject({ labels: ['runway'], duedate: '2027-04-01' });
    const again = valueOf(await ask());
    expect(again.conditionIssues).toEqual({ [condition]: { key: issue?.key } });
    expect(made()).toHaveLength(1);
    const none = await sandbox.call('trackCondition', { wave: id, gate: 'go-live', condition: 'x' });
    expect(none).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
