import { weighedCheck } from '../../src/contract/gates';
import type { MeetingAct, RollSays } from '../../src/contract/meetings';
import { type GatedWave, gatedWave, valueOf } from '../support/gated-wave';
import { asMember, asViewer } from '../support/marked-wave';
import { issuesOfOurs, onProjectPage, testId, type Place } from '../support/sandbox';

const GATE = 'go-live';
const act = (wave: GatedWave, does: MeetingAct, place: Place = onProjectPage()) =>
  wave.sandbox.call('actMeeting', { wave: wave.wave, gate: GATE, act: does }, place);
const read = async ({ sandbox, wave }: GatedWave) => valueOf(await sandbox.call('getMeeting', { wave, gate: GATE }));
const roll = {
  do: 'roll-call',
  workstream: 'prepare',
  says: 'ready-with-conditions',
  note: 'One box is late',
} as const;

describe('the meeting at a gate', () => {
  it('has a time, a bridge, and who is there; who only looks records only themselves', async () => {
    const wave = await gatedWave();
    expect(await read(wave)).toMatchObject({
      time: null,
      bridge: '',
      attendance: [],
      roll: [],
      actions: [],
      asked: null,
    });
    valueOf(await act(wave, { do: 'details', time: '10:00', bridge: 'https://meet.example.com/1' }));
    valueOf(await act(wave, { do: 'attendance', person: { name: 'Rosa Blum' }, is: 'missing' }, asMember));
    valueOf(await act(wave, { do: 'attendance', person: { account: 'acc-viewer' }, is: 'here' }, asViewer));
    expect(await act(wave, { do: 'attendance', person: { account: 'acc-lead' }, is: 'here' }, asViewer)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(await act(wave, { do: 'details', time: null, bridge: '' }, asMember)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(await read(wave)).toMatchObject({
      time: '10:00',
      bridge: 'https://meet.example.com/1',
      attendance: [
        { person: { name: 'Rosa Blum' }, is: 'missing', by: 'acc-member' },
        { person: { account: 'acc-viewer' }, is: 'here', by: 'acc-viewer' },
      ],
    });
  });

  it('has a roll call at a cutover: the owner of the gate records it for a named person, and no one else for a lead', async () => {
    const wave = await gatedWave();
    expect(await act(wave, roll, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await act(wave, roll)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    valueOf(await act(wave, { ...roll, forPerson: { name: 'Rosa Blum' } }));
    expect((await read(wave)).roll).toMatchObject([
      { workstream: 'prepare', says: 'ready-with-conditions', by: 'acc-lead', forPerson: { name: 'Rosa Blum' } },
    ]);
    const exit = { wave: wave.wave, gate: 'leave-prepare', act: { ...roll, forPerson: { name: 'Rosa Blum' } } };
    expect(await wave.sandbox.call('actMeeting', exit)).toMatchObject({
      ok: false,
      error: { code: 'refused-by-rule' },
    });
    expect((await wave.sheet(GATE)).workstreams?.map(({ slug }) => slug)).toContain('prepare');
  });

  it('is ready by its roll call once each lead says ready, in the list of gates too', async () => {
    const wave = await gatedWave();
    const others = weighedCheck.options.filter((check) => check !== 'workstreams');
    await wave.set(GATE, { weights: Object.fromEntries(others.map((check) => [check, 'off'])) });
    const { workstreams = [] } = await wave.sheet(GATE);
    expect(workstreams.length).toBeGreaterThan(1);
    const answerAll = async (says: RollSays) => {
      for (const { slug } of workstreams)
        valueOf(await act(wave, { ...roll, workstream: slug, says, forPerson: { name: 'Rosa Blum' } }));
    };
    const status = async () => {
      const { gates } = valueOf(await wave.sandbox.call('getGates', { wave: wave.wave }));
      const { findings } = (await wave.sheet(GATE)).gate;
      const found = findings.find(({ check }) => check === 'workstreams');
      return [found?.is, found?.evidence.length, gates.find(({ id }) => id === GATE)?.verdict];
    };
    expect(await status()).toEqual(['unmet', workstreams.length, 'no-go']);
    await answerAll('ready-with-conditions');
    expect(await status()).toEqual(['unmet', workstreams.length, 'no-go']);
    await answerAll('ready');
    expect(await status()).toEqual(['met', 0, 'go']);
    await wave.sandbox.clock.advance(60_000);
    valueOf(await act(wave, { ...roll, says: 'not-ready', forPerson: { name: 'Rosa Blum' } }));
    expect(await status()).toEqual(['unmet', 1, 'no-go']);
  });

  it('is not lost where several record at once', async () => {
    const wave = await gatedWave();
    const names = ['Ada', 'Ben', 'Cleo', 'Dana', 'Eli'];
    await Promise.all(
      names.map(async (name) => valueOf(await act(wave, { do: 'attendance', person: { name }, is: 'here' }))),
    );
    const people = (await read(wave)).attendance.map(({ person }) => ('name' in person ? person.name : ''));
    expect(people.toSorted()).toEqual(names);
  });

  it('makes one Jira issue of an action, however often it is asked for', async () => {
    const wave = await gatedWave();
    const before = issuesOfOurs(wave.sandbox.site).length;
    const action = {
      wave: wave.wave,
      gate: GATE,
      id: testId(),
      text: 'Raise the alarm threshold',
      owner: null,
      due: null,
    };
    const [first] = valueOf(await wave.sandbox.call('addAction', action)).actions;
    const [again, ...others] = valueOf(await wave.sandbox.call('addAction', action)).actions;
    expect(first).toMatchObject({
      text: 'Raise the alarm threshold',
      by: 'acc-lead',
      key: expect.stringMatching(/^MIG-/),
    });
    expect([again, others]).toEqual([first, []]);
    const made = Object.values(wave.sandbox.site.state.jira.issues).filter(({ key }) => key === first?.key);
    expect(made.map(({ fields }) => fields['summary'])).toEqual(['Raise the alarm threshold']);
    expect(issuesOfOurs(wave.sandbox.site).length).toBe(before + 1);
  });
});

describe('asking for answers', () => {
  it('counts the e-mails first, sends one to each owner of open lines, and says who was asked', async () => {
    const wave = await gatedWave();
    const { id } = wave.item('lines/1');
    const [first, second] = (await wave.read(id)).rows;
    if (!first || !second) throw new Error('No rows.');
    const plan = (row: string, owner: string) =>
      wave.sandbox.call('planRows', { wave: wave.wave, rows: [{ item: id, row }], owner });
    valueOf(await plan(first.key, 'acc-member'));
    valueOf(await plan(second.key, 'acc-viewer'));
    const ask = (send: boolean, place?: Place) =>
      wave.sandbox.call('askForAnswers', { wave: wave.wave, gate: GATE, send }, place);
    const mails = () => wave.sandbox.site.state.jira.mails ?? [];
    expect(valueOf(await ask(false)).people).toEqual([
      { account: 'acc-member', lines: 1 },
      { account: 'acc-viewer', lines: 1 },
    ]);
    expect(mails()).toEqual([]);
    expect(await ask(true, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const { meeting } = valueOf(await ask(true));
    expect(mails()).toHaveLength(2);
    expect(meeting.asked).toMatchObject({ by: 'acc-lead', people: { 'acc-member': null, 'acc-viewer': null } });
    // An answered line is not asked for any more.
    valueOf(await wave.say(id, { do: 'row', row: first.key, result: 'go' }));
    expect(valueOf(await ask(false)).people).toEqual([{ account: 'acc-viewer', lines: 1 }]);
  });
});

describe('lines that people add to a checklist', () => {
  const lineOf = (text: string, more: object = {}) => ({
    id: testId(),
    kind: 'go-no-go' as const,
    text,
    owner: null,
    priority: null,
    expected: '',
    ...more,
  });

  it('are asked at the gate, marked as added, answered like others, and taken back', async () => {
    const wave = await gatedWave();
    const { id } = wave.item('lines/1');
    const before = await wave.sheet(GATE);
    const lines = [
      lineOf('The guard knows', { owner: 'acc-member', expected: 'By phone' }),
      lineOf('The lamp is on', { kind: 'test', priority: 'low' }),
    ];
    const add = () => wave.sandbox.call('addLines', { wave: wave.wave, item: id, lines });
    const { lines: written } = valueOf(await add());
    // The same request again adds no other.
    expect(valueOf(await add()).done).toBe(0);
    const { rows } = await wave.sheet(GATE);
    expect(rows.length).toBe(before.rows.length + 2);
    const own = rows.filter(({ added }) => added === true);
    expect(
      own.map(({ text, kind, high, owner, result, expected }) => [text, kind, high, owner, result, expected]),
    ).toEqual(
      [
        ['The guard knows', 'go-no-go', true, 'acc-member', 'pending', 'By phone'],
        ['The lamp is on', 'test', false, null, 'not-run', undefined],
      ].toSorted((a, b) => own.findIndex(({ text }) => text === a[0]) - own.findIndex(({ text }) => text === b[0])),
    );
    const [first] = own;
    if (first === undefined) throw new Error('No line was added.');
    valueOf(await wave.say(id, { do: 'row', row: first.key, result: first.kind === 'test' ? 'passed' : 'go' }));
    expect((await wave.sheet(GATE)).rows.find(({ key }) => key === first.key)?.by).toBe('acc-lead');
    valueOf(await wave.sandbox.call('undoMarks', { wave: wave.wave, lines: [...written] }));
    expect((await wave.sheet(GATE)).rows.length).toBe(before.rows.length);
  });

  it('are not added by who only looks, nor to what is no item', async () => {
    const wave = await gatedWave();
    const { id } = wave.item('lines/1');
    const add = (item: string, place?: Place) =>
      wave.sandbox.call('addLines', { wave: wave.wave, item, lines: [lineOf('The guard knows')] }, place);
    expect(await add(id, asViewer)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await add('no/such/item')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
