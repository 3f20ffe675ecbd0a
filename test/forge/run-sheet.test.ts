import type { RunSheetView } from '../../src/contract/run-sheet';
import { asMember, asViewer, later } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';
import { onProjectPage, testId } from '../support/sandbox';
import { NIGHT, ROLLBACK_TEMPLATE, runSheetWave, type RunSheetWave } from './run-sheet-wave';

const valueOf = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const textsOf = ({ items }: RunSheetView) => items.map(({ steps }) => steps.map(({ text }) => text));

/** Ticks a step by the mark that its issue's panel uses. */
async function tick(wave: RunSheetWave, text: string, result: 'done' | 'skipped', note = '', place = onProjectPage()) {
  const { items } = await wave.sheet(place);
  const found = items.flatMap(({ item, version, steps }) =>
    steps.filter((step) => step.text === text).map(({ row }) => ({ item, version, row })),
  )[0];
  if (found === undefined) throw new Error(`No step ${text}.`);
  const { item, version, row } = found;
  return wave.sandbox.call(
    'markItem',
    { wave: wave.wave, item, version, mark: { do: 'row', row, result, note } },
    place,
  );
}

/** Sets the time and the window of T-0. */
async function agree(wave: RunSheetWave, time: string, windowMinutes: number, zone = 'Europe/Berlin') {
  const { version, dates } = valueOf(await wave.sandbox.call('getDates', { wave: wave.wave }));
  const request = { wave: wave.wave, version, dates: { ...dates, time, windowMinutes, zone }, reason: 'Agreed.' };
  valueOf(await wave.sandbox.call('startMove', { ...request, requestId: testId() }));
  await wave.sandbox.clock.advance(15 * 60_000);
}

describe('the steps of a run sheet', () => {
  it('are the step rows of the cutover’s phase and of what is due on its day, in the template’s order', async () => {
    const wave = await runSheetWave();
    const sheet = await wave.sheet();
    expect(textsOf(sheet)).toEqual([
      ['Unlock the north door'],
      ['Tell everybody', 'Stop the writers', 'Stop the readers'],
      ['Start the readers', 'Start the writers'],
    ]);
    expect(sheet).toMatchObject({ hidden: 0, progress: { done: 0, skipped: 0, of: 6 }, mayRun: true, mayWrite: true });
    expect(sheet.run).toMatchObject({ started: null, outcomes: [], log: [], lines: 0, pages: 0 });
  });

  it('of the cutover of another environment are those that are due on its day', async () => {
    const wave = await runSheetWave();
    const sheet = await wave.sheet(undefined, 'cutover-rehearsal');
    expect(textsOf(sheet)).toEqual([['Switch off the lamp', 'Switch it on']]);
    expect(sheet.planned).toMatchObject({ start: null, windowMinutes: null, end: null });
  });

  it('have the ticks of the issue, with who and when, and the sheet’s ticks stand in the issue', async () => {
    const wave = await runSheetWave();
    expect(await tick(wave, 'Tell everybody', 'done', '', asMember)).toMatchObject({ ok: true });
    expect(await tick(wave, 'Stop the writers', 'skipped')).toMatchObject({
      ok: false,
      error: { message: 'A step that is skipped needs a reason.' },
    });
    valueOf(await tick(wave, 'Stop the writers', 'skipped', 'There are none.'));
    const sheet = await wave.sheet();
    expect(sheet.progress).toEqual({ done: 1, skipped: 1, of: 6 });
    expect(sheet.items[1]?.steps).toMatchObject([
      { result: 'done', by: 'acc-member', at: expect.any(String) },
      { result: 'skipped', by: 'acc-lead', note: 'There are none.' },
      { result: 'not-done', by: null, at: null },
    ]);
    const item = await wave.read(sheet.items[1]?.item ?? '');
    expect(item.rows.map(({ result }) => result)).toEqual(['done', 'skipped', 'not-done', 'pending']);
  });

  it('of issues that Jira hides are counted and not shown, and progress is the same for all', async () => {
    const wave = await runSheetWave();
    valueOf(await tick(wave, 'Stop the readers', 'done'));
    const { issue } = wave.item('cutover/1');
    await wave.inJira('PUT', `/rest/api/3/issue/${issue}`, { fields: { security: { id: '10181' } } }, 'acc-lead');
    const sheet = await wave.sheet(asMember);
    expect(textsOf(sheet)).toEqual([['Unlock the north door'], ['Start the readers', 'Start the writers']]);
    expect(sheet).toMatchObject({ hidden: 3, progress: { done: 1, skipped: 0, of: 6 } });
    expect(JSON.stringify(sheet)).not.toContain('Stop the');
    expect(await wave.sheet()).toMatchObject({ hidden: 0, progress: sheet.progress });
  });

  it('of an item that is not applicable are not asked', async () => {
    const wave = await runSheetWave();
    const { id } = wave.item('cutover/1');
    valueOf(await wave.say(id, { do: 'not-applicable', reason: 'replaced' }));
    expect(textsOf(await wave.sheet())).toEqual([
      ['Unlock the north door'],
      ['Start the readers', 'Start the writers'],
    ]);
  });
});

describe('a run', () => {
  it('has the window of the wave’s dates, in its zone', async () => {
    const wave = await runSheetWave();
    await agree(wave, '22:00', 240);
    expect((await wave.sheet()).planned).toEqual({
      day: '2027-06-01',
      start: '2027-06-01T20:00:00.000Z',
      windowMinutes: 240,
      end: '2027-06-02T00:00:00.000Z',
    });
  });

  it('takes criteria before the start and tells their point of no return after it', async () => {
    const wave = await runSheetWave();
    const add = { do: 'add-criterion', text: 'Nobody can call', until: { by: 'start', minutes: 90 } } as const;
    const before = valueOf(await wave.act(add));
    expect(before.run.criteria).toMatchObject([{ text: 'Nobody can call', at: null, by: 'acc-lead' }]);
    const fixed = { by: 'clock', day: '2027-06-02', time: '03:00' } as const;
    const both = valueOf(await wave.act({ do: 'add-criterion', text: 'A mistake', until: fixed }));
    expect(both.run.criteria[1]?.at).toBe('2027-06-02T03:00:00.000Z');
    valueOf(await wave.act({ do: 'drop-criterion', criterion: both.run.criteria[1]?.id ?? '' }));
    const { run } = valueOf(await wave.act({ do: 'start', reason: 'A rehearsal.' }));
    expect(run.criteria).toHaveLength(1);
    const began = Date.parse(run.started?.at ?? '');
    expect(Date.parse(run.criteria[0]?.at ?? '') - began).toBe(90 * 60_000);
    expect(await wave.act(add)).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
  });

  it('is started by one of two who start it at once; the other is told', async () => {
    const wave = await runSheetWave();
    const { version } = valueOf(await wave.sandbox.call('getSettings', { wave: wave.wave }));
    valueOf(await wave.sandbox.call('changeSettings', { wave: wave.wave, version, leads: { move: 'acc-member' } }));
    const both = await Promise.all([
      wave.act({ do: 'start', reason: 'A rehearsal.' }),
      wave.act({ do: 'start', reason: 'A rehearsal.' }, asMember),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { message: 'The cutover was started already.' } });
  });

  it('loses nothing where many people log at once', async () => {
    const wave = await runSheetWave();
    const lines = Array.from({ length: 8 }, (_, index) => `Line ${index}`);
    const said = await Promise.all(
      lines.map((text, index) => wave.act({ do: 'log', text, is: 'neutral' }, index % 2 ? asMember : undefined)),
    );
    expect(said.map(({ ok }) => ok)).toEqual(lines.map(() => true));
    const { run } = await wave.sheet();
    expect(run.log.map(({ text }) => text).sort()).toEqual(lines);
    await wave.sandbox.clock.advance(60_000);
    const { lines: told } = valueOf(await wave.sandbox.call('listActivity', { wave: wave.wave, kind: 'run-sheet' }));
    expect(told).toHaveLength(8);
  });

  it('writes a line once, however often it is sent', async () => {
    const wave = await runSheetWave();
    const id = testId();
    for (let tries = 0; tries < 3; tries += 1)
      valueOf(await wave.act({ do: 'log', text: 'It is quiet', is: 'well' }, undefined, id));
    expect((await wave.sheet()).run.lines).toBe(1);
  });

  it('ends with an outcome and goes on in another run, the earlier one readable with its steps and its log', async () => {
    const wave = await runSheetWave();
    expect(await wave.act({ do: 'roll-back', reason: 'No.' })).toMatchObject({ ok: false });
    valueOf(await wave.act({ do: 'start', reason: 'A rehearsal.' }));
    valueOf(await tick(wave, 'Tell everybody', 'done', '', asMember));
    valueOf(await wave.act({ do: 'log', text: 'Nobody answers', is: 'not-well' }, asMember));
    valueOf(await wave.act({ do: 'roll-back', reason: 'Nobody can call.' }));
    expect(await wave.act({ do: 'again', steps: 'anew' })).toMatchObject({ ok: false });
    const over = valueOf(await wave.act({ do: 'outcome', is: 'rolled-back', note: 'All is as it was.' }));
    expect(over.run).toMatchObject({
      rollback: { by: 'acc-lead', reason: 'Nobody can call.' },
      outcomes: [{ is: 'rolled-back', by: 'acc-lead', note: 'All is as it was.' }],
    });
    expect(await wave.act({ do: 'outcome', is: 'completed' })).toMatchObject({ ok: false });
    const next = valueOf(await wave.act({ do: 'again', steps: 'anew' }));
    expect(next.run).toMatchObject({ started: null, rollback: null, outcomes: [], lines: 0 });
    expect(next.progress).toEqual({ done: 0, skipped: 0, of: 6 });
    expect(next.runs.map(({ is }) => is)).toEqual(['rolled-back', null]);
    const run = next.runs[0]?.id ?? '';
    const then = valueOf(await wave.sandbox.call('getRunSheet', { wave: wave.wave, gate: NIGHT, run }, asViewer));
    expect(then).toMatchObject({ progress: { done: 1, of: 6 }, mayRun: false, mayWrite: false });
    expect(then.run.log).toMatchObject([{ text: 'Nobody answers', is: 'not-well', by: 'acc-member' }]);
    expect(then.items[1]?.steps[0]).toMatchObject({ result: 'done', by: 'acc-member' });
  });

  it('of an earlier time hides what Jira hides now', async () => {
    const wave = await runSheetWave();
    valueOf(await wave.act({ do: 'outcome', is: 'postponed', note: 'Snow.' }));
    const { runs } = valueOf(await wave.act({ do: 'again', steps: 'keep' }));
    const { issue } = wave.item('cutover/1');
    await wave.inJira('PUT', `/rest/api/3/issue/${issue}`, { fields: { security: { id: '10181' } } }, 'acc-lead');
    const asked = { wave: wave.wave, gate: NIGHT, run: runs[0]?.id ?? '' };
    const then = valueOf(await wave.sandbox.call('getRunSheet', asked, asMember));
    expect(then).toMatchObject({ hidden: 3, progress: { of: 6 } });
    expect(JSON.stringify(then)).not.toContain('Stop the');
  });

  it('is for its people: viewers look, members log, owner and leads run it', async () => {
    const wave = await runSheetWave();
    const acts = [
      { do: 'start' },
      { do: 'add-criterion', text: 'No', until: { by: 'start', minutes: 1 } },
      { do: 'outcome', is: 'postponed' },
    ] as const;
    for (const act of acts)
      for (const place of [asViewer, asMember])
        expect(await wave.act(act, place)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await wave.act({ do: 'log', text: 'Hm', is: 'neutral' }, asViewer)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(await wave.act({ do: 'log', text: 'Hm', is: 'neutral' }, asMember)).toMatchObject({ ok: true });
    expect(await tick(wave, 'Tell everybody', 'done', '', asViewer)).toMatchObject({ ok: false });
    const seen = await wave.sheet(asViewer);
    expect(seen).toMatchObject({ mayRun: false, mayWrite: false, progress: { done: 0 } });
    expect(seen.items.every(({ mark }) => !mark)).toBe(true);
  });

  it('of a closed wave can be read only', async () => {
    const wave = await runSheetWave();
    const { version } = valueOf(await wave.sandbox.call('getSettings', { wave: wave.wave }));
    const life = { state: 'closed', reason: 'Over.' };
    valueOf(await wave.sandbox.call('changeSettings', { wave: wave.wave, version, life }));
    expect(await wave.act({ do: 'log', text: 'Hm', is: 'neutral' })).toMatchObject({
      ok: false,
      error: { code: 'wave-closed' },
    });
    expect(await wave.sheet()).toMatchObject({ mayRun: false, mayWrite: false, wave: { state: 'closed' } });
  });

  it('keeps a long log, all of it in order and readable page by page', async () => {
    const wave = await runSheetWave();
    const count = 260;
    // A person types a few lines a minute; Forge's storage takes no more of one app in a minute than it says.
    for (let index = 0; index < count; index += 1) {
      valueOf(await wave.act({ do: 'log', text: `Line ${index}`, is: 'neutral' }));
      if (index % 40 === 39) await wave.sandbox.clock.advance(60_000);
    }
    const { run } = await wave.sheet();
    expect(run.lines).toBe(count);
    expect(run.log[0]?.text).toBe(`Line ${count - 1}`);
    const pages: string[][] = [];
    for (let page = 0; page < run.pages; page += 1) {
      const asked = { wave: wave.wave, gate: NIGHT, run: run.id, page };
      pages.push(valueOf(await wave.sandbox.call('getRunLog', asked)).lines.map(({ text }) => text));
    }
    const all = [...pages.flatMap((lines) => lines.toReversed()), ...run.log.map(({ text }) => text).toReversed()];
    expect(all).toEqual(Array.from({ length: count }, (_, index) => `Line ${index}`));
    const past = { wave: wave.wave, gate: NIGHT, run: run.id, page: run.pages };
    expect(await wave.sandbox.call('getRunLog', past)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('conditions before the cutover', () => {
  it('are listed before the start, need a reason to start, and stay with it', async () => {
    const wave = await runSheetWave();
    const gate = { wave: wave.wave, gate: NIGHT };
    for (const [text, when] of [
      ['The spare key is there', 'before'],
      ['The lamp is oiled', 'after'],
      ['The door is painted', 'before'],
    ] as const) {
      const act = { do: 'demand', check: 'raci', text, due: null, when };
      valueOf(await wave.sandbox.call('actGate', { ...gate, act, version: 0 }));
    }
    const sheet = valueOf(await wave.sandbox.call('getGate', gate));
    expect(sheet.conditionDays.before).not.toBeNull();
    const painted = sheet.gate.conditions.find(({ text }) => text === 'The door is painted');
    const meet = { do: 'meet', condition: painted?.id ?? '' };
    valueOf(await wave.sandbox.call('actGate', { ...gate, act: meet, version: 0 }));

    expect((await wave.sheet()).openConditions).toMatchObject([
      { text: 'The spare key is there', owner: null, due: null, gate: 'The night itself' },
    ]);
    expect(await wave.act({ do: 'start' })).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
    const started = valueOf(await wave.act({ do: 'start', reason: 'The janitor has one.' }));
    expect(started.run.started?.despite).toEqual({
      reason: 'The janitor has one.',
      conditions: ['The spare key is there'],
      asks: ['early', 'undecided'],
    });
    expect(started.openConditions).toBeUndefined();
    // In the export of the gate each condition has its period.
    const exported = valueOf(await wave.sandbox.call('exportGate', gate));
    expect(exported.conditions.map(({ text, when }) => [text, when])).toEqual([
      ['The spare key is there', 'before'],
      ['The lamp is oiled', 'after'],
      ['The door is painted', 'before'],
    ]);
  });
});

describe('a start', () => {
  it('long before its day at an undecided gate asks for a reason, which stays with it', async () => {
    const wave = await runSheetWave();
    expect((await wave.sheet()).startAsks).toEqual(['early', 'undecided']);
    expect(await wave.act({ do: 'start' })).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
    expect((await wave.sheet()).run.started).toBeNull();
    const started = valueOf(await wave.act({ do: 'start', reason: 'We rehearse it.' }));
    expect(started.startAsks).toBeUndefined();
    expect(started.run.started?.despite).toEqual({
      reason: 'We rehearse it.',
      conditions: [],
      asks: ['early', 'undecided'],
    });
  });

  it('is undone within fifteen minutes and stays on record; later it stands', async () => {
    const wave = await runSheetWave();
    expect(await wave.act({ do: 'undo-start' })).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
    valueOf(await wave.act({ do: 'start', reason: 'By mistake.' }));
    expect(await wave.act({ do: 'undo-start' }, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    await wave.sandbox.clock.advance(14 * 60_000);
    const undone = valueOf(await wave.act({ do: 'undo-start' }));
    expect(undone.run).toMatchObject({ started: null, undone: [{ by: 'acc-lead' }] });
    // Criteria can be written again, and it can be started again.
    valueOf(await wave.act({ do: 'add-criterion', text: 'No calls', until: { by: 'start', minutes: 30 } }));
    valueOf(await wave.act({ do: 'start', reason: 'Now we mean it.' }));
    await wave.sandbox.clock.advance(16 * 60_000);
    expect(await wave.act({ do: 'undo-start' })).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
    expect((await wave.sheet()).run.undone).toHaveLength(1);
  });
});

describe('a rollback criterion on the age of a critical issue', () => {
  it('counts from the oldest critical issue that is open, and from none once it is done', async () => {
    const wave = await runSheetWave();
    const until = { by: 'issue', minutes: 60 } as const;
    valueOf(await wave.act({ do: 'add-criterion', text: 'A critical issue stays open', until }));
    const at = async () => (await wave.sheet()).run.criteria[0]?.at ?? null;
    valueOf(await wave.act({ do: 'start', reason: 'A rehearsal.' }));
    expect(await at()).toBeNull();
    const report = async (summary: string, severity: string) => {
      await wave.sandbox.clock.advance(60_000);
      const asked = { wave: wave.wave, gate: NIGHT, id: testId(), summary, severity, answers: [], item: null };
      return valueOf(await wave.sandbox.call('reportIssue', asked));
    };
    await report('The lamp is dim', 'high');
    expect(await at()).toBeNull();
    const { key } = await report('No one can call', 'critical');
    await report('Calls are cut off', 'critical');
    const { reports } = await wave.sheet();
    const [, first, second] = reports.map((one) => Date.parse(one.at) + 60 * 60_000);
    expect(Date.parse((await at()) ?? '')).toBe(first);
    await later(wave.sandbox);
    await personInJira(wave.sandbox, 'acc-lead').transition(key, 'Done');
    await later(wave.sandbox);
    expect(Date.parse((await at()) ?? '')).toBe(second);
  });
});

test('steps of a rollback are a list of their own, which the progress leaves out', async () => {
  const wave = await runSheetWave(undefined, ROLLBACK_TEMPLATE);
  const sheet = await wave.sheet();
  expect(sheet.items.map(({ title, isRollback }) => [title, isRollback === true])).toEqual([
    ['Start the new line', false],
    ['Roll back to the old line', true],
  ]);
  expect(sheet.progress).toEqual({ done: 0, skipped: 0, of: 1 });
});
