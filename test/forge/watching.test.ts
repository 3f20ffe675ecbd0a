import type { Watched, WatchRequest, WaveChange } from '../../src/contract/watch';
import { needsReading, withChanges } from '../../static/panels/src/tabs/gates/work/with-changes';
import { withChanges as onSheet } from '../../static/panels/src/tabs/run-sheet/with-changes';
import { type GatedWave, gatedWave, valueOf } from '../support/gated-wave';
import { asMember, asViewer, later } from '../support/marked-wave';
import { onProjectPage, type Place, testId } from '../support/sandbox';

const GATE = 'go-live';
const asLead = onProjectPage();
const asOutsider = onProjectPage('10000', 'MIG', 'acc-outsider');

const watchOf =
  ({ sandbox, wave }: GatedWave, place: Place = asViewer) =>
  async (request: Partial<WatchRequest> = {}): Promise<Watched> =>
    valueOf(await sandbox.call('getStamp', { wave, gate: GATE, ...request }, place));

const requestsOf = ({ sandbox: { host } }: GatedWave) =>
  Object.values(host.requests).reduce((all, one) => all + one, 0);

/** A step of the cutover and a row of its gate, in one wave. */
const SOURCE = `
runway: 1
name: Watched move
roles: [{id: lead, name: Migration lead, party: provider}]
gates: [{id: go-live, name: Go or no-go, kind: decision, offset: T-0, approvers: [lead]}]
phases:
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - title: Unplug the old rack
            offset: T-0
            priority: high
            rows: [{go-no-go: The rack is backed up}, {step: Pull the plug}]
`;

describe('who watches a gate', () => {
  it('is told what was changed since, and shows the same as who reads it', async () => {
    const gated = await gatedWave(undefined, SOURCE);
    const watch = watchOf(gated);
    const before = await gated.sheet(GATE, asViewer);
    expect(before.rows).toHaveLength(1);
    const first = await watch();
    const { id } = gated.item('cutover/1');
    const { rows } = await gated.read(id);
    const row = rows.find(({ kind }) => kind === 'go-no-go');
    valueOf(await gated.say(id, { do: 'row', row: row?.key ?? '', result: 'go', note: '' }));
    const { changes, look } = await watch({ seen: first.stamp, verdict: 'if-changed' });
    expect(changes).toMatchObject([
      { is: 'item', rows: [{ result: 'go', by: 'acc-lead', words: false }], more: 'nothing' },
    ]);
    expect(JSON.stringify(changes)).not.toContain(id);
    // Nobody has read the gate since: this one is asked to, and nobody else for two minutes.
    expect(look).toBe(true);
    const again = await watch({ seen: first.stamp, verdict: 'now' });
    expect([again.gate, again.look]).toEqual([null, false]);
    await gated.sheet(GATE, asLead);
    const { gate } = await watch({ seen: again.stamp, verdict: 'now' });
    const after = await gated.sheet(GATE, asViewer);
    const shown = withChanges(before, changes ?? [], gate);
    expect(shown.rows).toEqual(after.rows);
    const { evidence: _now, ...now } = after.gate.findings[0] ?? { evidence: [] };
    expect(shown.gate.findings[0]).toMatchObject(now);
    expect([shown.gate.verdict, shown.gate.counts, shown.gate.rows]).toEqual([
      after.gate.verdict,
      after.gate.counts,
      after.gate.rows,
    ]);
    expect(withChanges(after, changes ?? [], null)).toEqual(after);
  });

  it('is told that something was noted, but not the words: Jira may not show them the item', async () => {
    const gated = await gatedWave(undefined, SOURCE);
    const watch = watchOf(gated);
    const before = await gated.sheet(GATE, asViewer);
    const { stamp } = await watch();
    const { id } = gated.item('cutover/1');
    const row = (await gated.read(id)).rows.find(({ kind }) => kind === 'go-no-go')?.key ?? '';
    valueOf(await gated.say(id, { do: 'row', row, result: 'no-go', note: 'The tape is torn.' }));
    const { changes } = await watch({ seen: stamp });
    expect(JSON.stringify(changes)).not.toContain('tape');
    const [shown] = withChanges(before, changes ?? [], null).rows;
    // Who writes over it on the version that they have is refused, and shown what stands there.
    expect(shown).toMatchObject({ result: 'no-go', note: '', wordsToCome: true, version: before.rows[0]?.version });
    expect(await gated.say(id, { do: 'row', row, result: 'go', note: '' }, asLead, shown?.version)).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile' },
    });
  });

  it('reads it for what was said there, and for its dates, but not for what it said itself', async () => {
    const gated = await gatedWave(undefined, SOURCE);
    const watch = watchOf(gated);
    // The first word at a gate is written with the list of gates.
    await gated.done(GATE, { do: 'demand', check: 'tests', text: 'They are run' });
    const before = await gated.sheet(GATE, asViewer);
    const { stamp } = await watch();
    const said = await gated.done(GATE, { do: 'demand', check: 'tests', text: 'They are run again' });
    const { changes } = await watch({ seen: stamp });
    const needs = (sheet: typeof before) => (changes ?? []).some((change: WaveChange) => needsReading(sheet, change));
    expect([needs(before), needs(said)]).toEqual([true, false]);
    await gated.set(GATE, { name: 'Go' });
    const named = (await watch({ seen: stamp })).changes ?? [];
    expect(named.some((change) => needsReading(said, change))).toBe(true);
  });

  it('asks Jira nothing for a minute, and then once', async () => {
    const gated = await gatedWave(undefined, SOURCE);
    const watch = watchOf(gated);
    const { pass, stamp } = await watch();
    const requests = requestsOf(gated);
    for (let poll = 0; poll < 7; poll += 1)
      expect(await watch({ seen: stamp, pass: pass ?? '' })).toMatchObject({ pass: null, changes: [] });
    expect(requestsOf(gated)).toBe(requests);
    await gated.sandbox.clock.advance(60_000);
    const from = requestsOf(gated);
    expect((await watch({ seen: stamp, pass: pass ?? '' })).pass).not.toBeNull();
    expect(requestsOf(gated) - from).toBe(1);
  });

  it('is refused with a pass of somebody else, or a forged one, where Jira does not show them the project', async () => {
    const gated = await gatedWave(undefined, SOURCE);
    const { pass } = await watchOf(gated)();
    const [claims = '', mac = ''] = (pass ?? '').split('.');
    const forged = Buffer.from(
      Buffer.from(claims, 'base64url').toString().replace('acc-viewer', 'acc-outsider'),
    ).toString('base64url');
    for (const other of [pass ?? '', `${forged}.${mac}`, `${forged}.`, forged])
      expect(
        await gated.sandbox.call('getStamp', { wave: gated.wave, gate: GATE, pass: other }, asOutsider),
      ).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    // Somebody who may browse gets a pass of their own for another's.
    const own = await watchOf(gated, asMember)({ pass: pass ?? '' });
    expect(own.pass).not.toBeNull();
  });

  it('is let in as soon as Jira lets them: a refusal is not kept', async () => {
    const gated = await gatedWave(undefined, SOURCE);
    const ask = () => gated.sandbox.call('getStamp', { wave: gated.wave, gate: GATE }, asOutsider);
    expect((await ask()).ok).toBe(false);
    gated.sandbox.site.state.jira.projects['10000']?.permissions['BROWSE_PROJECTS']?.push('acc-outsider');
    expect((await ask()).ok).toBe(true);
  });

  it('hears of facts and of moved dates', async () => {
    const gated = await gatedWave(undefined, SOURCE);
    const watch = watchOf(gated);
    const { stamp } = await watch();
    await gated.close('cutover/1');
    const facts = await watch({ seen: stamp });
    expect(facts.changes).toContainEqual({ is: 'facts' });
    const { version, dates } = valueOf(await gated.sandbox.call('getDates', { wave: gated.wave }));
    const move = { wave: gated.wave, version, dates: { ...dates, cutover: '2027-06-15' }, reason: 'Later.' };
    valueOf(await gated.sandbox.call('startMove', { ...move, requestId: testId() }));
    expect((await watch({ seen: facts.stamp })).changes).toContainEqual({ is: 'wave' });
  });
});

describe('who watches a run sheet', () => {
  it('shows a tick and a line of the log as who reads it', async () => {
    const gated = await gatedWave(undefined, SOURCE);
    const { sandbox, wave } = gated;
    const which = { wave, gate: GATE };
    const read = async () => valueOf(await sandbox.call('getRunSheet', which, asViewer));
    valueOf(
      await sandbox.call('actRunSheet', { ...which, id: testId(), act: { do: 'start', reason: 'A rehearsal.' } }),
    );
    const before = await read();
    const watch = watchOf(gated);
    const { stamp } = await watch();
    const { id } = gated.item('cutover/1');
    const step = (await gated.read(id)).rows.find(({ kind }) => kind === 'step')?.key ?? '';
    valueOf(await gated.say(id, { do: 'row', row: step, result: 'done', note: '' }));
    valueOf(
      await sandbox.call('actRunSheet', { ...which, id: testId(), act: { do: 'log', text: 'Quiet.', is: 'well' } }),
    );
    const { changes } = await watch({ seen: stamp });
    const after = await read();
    const shown = onSheet(before, changes ?? []);
    expect(shown).toEqual(after);
    expect(onSheet(shown, changes ?? [])).toEqual(after);
  });
});

describe('where transactions meet', () => {
  it('answers are written all the same, each once', async () => {
    const gated = await gatedWave(undefined, SOURCE, ['transaction-conflict:0.3']);
    const { id } = gated.item('cutover/1');
    const row = (await gated.read(id)).rows.find(({ kind }) => kind === 'go-no-go')?.key ?? '';
    for (let turn = 0; turn < 10; turn += 1)
      valueOf(await gated.say(id, { do: 'row', row, result: turn % 2 === 0 ? 'go' : 'no-go', note: '' }));
    const { version, rows } = await gated.read(id);
    expect([version, rows.find(({ key }) => key === row)?.result]).toEqual([10, 'no-go']);
    await later(gated.sandbox);
    expect(gated.sandbox.host.failures).toEqual([]);
  });
});
