import type { OverviewView } from '../../src/contract/readiness';
import { asSponsor, gatedWave, type GatedWave, LEAD, valueOf } from '../support/gated-wave';
import { asMember, later } from '../support/marked-wave';
import { onProjectPage, type Place, testId } from '../support/sandbox';

const GATE = 'leave-prepare';
const DAY_MS = 86_400_000;
const WORSE = [
  { rule: 'exit-decided', count: 1 },
  { rule: 'worse-since-exit', count: 1 },
];

const overview = async ({ sandbox, wave }: GatedWave, place = onProjectPage()): Promise<OverviewView> => {
  const view = valueOf(await sandbox.call('getOverview', { wave }, place));
  if (view === null) throw new Error('No wave.');
  return view;
};
const prepare = async (wave: GatedWave) => {
  const phase = (await overview(wave)).phases.find(({ slug }) => slug === 'prepare');
  return [phase?.state, phase?.reasons];
};
const waits = async (wave: GatedWave, place?: Place) =>
  (await overview(wave, place)).waiting.flatMap(({ kind, count, gate }) => (gate ? [[kind, count, gate.id]] : []));

/** Everything in the first phase is done, but for the rooms where `open` says so. */
async function prepared(open = false): Promise<GatedWave> {
  const wave = await gatedWave();
  await wave.ask(GATE);
  await wave.go('lines/1');
  await wave.close('lines/1');
  if (!open) await wave.close('lines/2');
  return wave;
}

async function signed(wave: GatedWave, says: 'go' | 'go-with-conditions' = 'go'): Promise<string> {
  const snapshot = await wave.freeze(GATE);
  await wave.done(GATE, { do: 'sign', snapshot, says });
  await wave.done(GATE, { do: 'sign', snapshot, says }, asSponsor);
  await wave.done(GATE, { do: 'decide', snapshot });
  return snapshot;
}

describe('worked examples', () => {
  test('a conditional go whose condition runs over', async () => {
    const wave = await prepared(true);
    expect((await wave.sheet(GATE)).gate.verdict?.is).toBe('no-go');
    const condition = {
      check: 'other-items' as const,
      text: 'The rooms are described',
      owner: 'acc-member',
      due: '2027-03-02',
    };
    await wave.done(GATE, { do: 'demand', ...condition });
    expect((await wave.sheet(GATE)).gate.verdict).toMatchObject({ is: 'conditional-go' });
    expect(await waits(wave, asMember)).toEqual([['condition', 1, GATE]]);

    const snapshot = await wave.freeze(GATE);
    expect(await waits(wave, asSponsor)).toEqual([['sign', 1, GATE]]);
    await wave.done(GATE, { do: 'sign', snapshot, says: 'go' });
    const one = await wave.act(GATE, { do: 'decide', snapshot });
    expect(one).toMatchObject({
      ok: false,
      error: { code: 'refused-by-rule', message: expect.stringContaining('signed') },
    });
    await wave.done(GATE, { do: 'sign', snapshot, says: 'go-with-conditions', comment: 'By tomorrow.' }, asSponsor);
    expect((await wave.done(GATE, { do: 'decide', snapshot })).gate.standing).toMatchObject({
      outcome: 'go-with-conditions',
      withConditions: true,
      against: null,
      is: 'stands',
    });
    expect(await prepare(wave)).toEqual(['signed-off-with-conditions', [{ rule: 'exit-decided', count: 1 }]]);

    await wave.sandbox.clock.advance(2 * DAY_MS);
    const late = await wave.sheet(GATE);
    expect(late.gate.conditions).toMatchObject([{ is: 'overdue' }]);
    expect(late.gate.standing).toMatchObject({ is: 'worse', changes: [{ kind: 'condition-overdue' }] });
    expect(await prepare(wave)).toEqual(['signed-off-with-conditions', WORSE]);
    expect(await waits(wave)).toEqual([['changed-decision', 1, GATE]]);
    // No word takes it away: the condition is met, or the gate is decided anew.
    const held = {
      do: 'still-holds' as const,
      reason: 'It is nearly done.',
      changes: [...(late.gate.standing?.worse ?? [])],
    };
    expect((await wave.done(GATE, held)).gate.standing?.is).toBe('worse');
    // Elsewhere a broken promise stands against the next decision.
    const goLive = (await wave.sheet('go-live')).gate.findings.find(({ check }) => check === 'conditions');
    expect(goLive).toMatchObject({ is: 'unmet', weight: 'must' });
    const met = { do: 'meet' as const, condition: late.gate.conditions[0]?.id ?? '' };
    expect((await wave.done(GATE, met, asMember)).gate.standing).toMatchObject({ is: 'stands' });
  });

  test('T-0 is moved after a gate was signed', async () => {
    const wave = await prepared();
    const snapshot = await signed(wave);
    expect(await prepare(wave)).toEqual(['signed-off', [{ rule: 'exit-decided', count: 1 }]]);
    const { sandbox } = wave;
    const { version, dates } = valueOf(await sandbox.call('getDates', { wave: wave.wave }));
    const move = { wave: wave.wave, version, dates: { ...dates, cutover: '2027-06-15' }, reason: 'The line is late.' };
    const preview = valueOf(await sandbox.call('previewMove', move));
    expect(preview.gates).toContainEqual({
      id: GATE,
      name: 'Leave Prepare',
      from: '2027-05-12',
      to: '2027-05-26',
      decided: 'go',
      toSign: false,
    });
    valueOf(await sandbox.call('startMove', { ...move, requestId: testId() }));
    await later(sandbox);
    const { standing, gate } = (await wave.sheet(GATE)).gate;
    expect([gate.date, standing?.fingerprint, standing?.is]).toEqual(['2027-05-26', snapshot, 'worse']);
    expect(standing?.changes).toMatchObject([{ kind: 'cutover-moved', effect: 'worse' }]);
    expect(await prepare(wave)).toEqual(['signed-off', WORSE]);
  });

  test('a task is taken up again after the sign-off; the owner looks, and it holds until it changes further', async () => {
    const wave = await prepared();
    await signed(wave);
    await wave.close('lines/1', 'In Progress');
    const { standing } = (await wave.sheet(GATE)).gate;
    expect(standing).toMatchObject({ is: 'worse', changes: [{ kind: 'item-incomplete', effect: 'worse' }] });
    const held = {
      do: 'still-holds' as const,
      reason: 'Only a typing error is mended.',
      changes: [...(standing?.worse ?? [])],
    };
    expect(await wave.act(GATE, held, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect((await wave.done(GATE, held)).gate.standing?.is).toBe('stands');
    expect((await prepare(wave))[0]).toBe('signed-off');
    await wave.close('lines/2', 'To Do');
    expect((await wave.sheet(GATE)).gate.standing?.worse).toHaveLength(1);
  });

  test('the sponsor decides against NO-GO: not without a reason, and it stays written', async () => {
    const wave = await gatedWave();
    await wave.ask(GATE);
    const snapshot = await wave.freeze(GATE);
    for (const place of [onProjectPage(), asSponsor])
      await wave.done(GATE, { do: 'sign', snapshot, says: 'go' }, place);
    const silent = await wave.act(GATE, { do: 'decide', snapshot });
    expect(silent).toMatchObject({ ok: false, error: { message: expect.stringContaining('reason') } });
    const decide = { do: 'decide' as const, snapshot, reason: 'The lease ends.' };
    expect((await wave.done(GATE, decide)).gate.rounds).toMatchObject([
      { decision: { outcome: 'go', against: 'no-go', reason: 'The lease ends.', by: 'acc-lead' } },
    ]);
    await later(wave.sandbox);
    const { lines } = valueOf(await wave.sandbox.call('listActivity', { wave: wave.wave, kind: 'gate' }));
    expect(lines[0]).toMatchObject({
      by: 'acc-lead',
      what: 'Leave Prepare',
      to: expect.stringContaining('Decided Go although Not ready'),
    });
    expect(lines).toHaveLength(4);
  });

  test('one person answers for all: said wherever the decision is shown, and signed once', async () => {
    const wave = await gatedWave();
    await wave.ask(GATE, [LEAD, { seat: 'sponsor', held: { account: 'acc-lead' } }]);
    const snapshot = await wave.freeze(GATE);
    const sheet = await wave.done(GATE, { do: 'sign', snapshot, says: 'no-go' });
    expect(sheet.gate.answersForAll).toBe('acc-lead');
    expect(sheet.gate.rounds).toMatchObject([{ outcome: 'no-go', answersForAll: 'acc-lead' }]);
  });

  test('a sign-off that was given outside: recorded for a seat without an account, in the name of who records it', async () => {
    const wave = await prepared();
    await wave.set(GATE, { approvers: [LEAD, { seat: 'sponsor', held: { name: 'The customer’s director' } }] });
    const snapshot = await wave.freeze(GATE);
    await wave.done(GATE, { do: 'sign', snapshot, says: 'go' });
    const given = { name: 'The director', party: 'customer' as const, on: '2027-03-01', says: 'go' as const };
    const record = { do: 'record' as const, snapshot, seat: 'sponsor', attachment: 'MIG-1', ...given };
    const sheet = await wave.done(GATE, record);
    expect(sheet.gate.rounds[0]?.signOffs).toMatchObject([{ recordedBy: 'acc-lead', name: 'The director' }]);
    expect(sheet.gate.rounds[0]?.signatures.map(({ by }) => by)).toEqual(['acc-lead']);
    const own = await wave.act(GATE, { ...record, seat: 'lead' });
    expect(own).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
  });
});

describe('two at once', () => {
  test('two approvers sign at one moment: both have signed', async () => {
    const wave = await prepared();
    const snapshot = await wave.freeze(GATE);
    const { version } = (await wave.sheet(GATE)).gate;
    const both = await Promise.all(
      [onProjectPage(), asSponsor].map((place) => wave.act(GATE, { do: 'sign', snapshot, says: 'go' }, place, version)),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const [round] = (await wave.sheet(GATE)).gate.rounds;
    expect(round?.signatures.map(({ by }) => by)).toEqual(['acc-lead', 'acc-viewer']);
    expect(round?.outcome).toBe('go');
  });

  test('what builds on what was read is refused where somebody has written since, and says who', async () => {
    const wave = await prepared();
    const { version } = (await wave.sheet(GATE)).gate;
    await wave.freeze(GATE);
    const again = await wave.act(GATE, { do: 'freeze' }, onProjectPage(), version);
    expect(again).toMatchObject({
      ok: false,
      error: {
        code: 'changed-meanwhile',
        message: expect.stringContaining('Migration lead changed this since you opened it: Opened for signature'),
      },
    });
    const weigh = { do: 'weigh' as const, check: 'tests' as const, weight: 'must' as const };
    expect(await wave.act(GATE, weigh, onProjectPage(), version)).toMatchObject({ ok: false });
    expect((await wave.sheet(GATE)).gate.rounds).toHaveLength(1);
  });

  test('a snapshot that was replaced is not signed any more, and one that was decided on stays', async () => {
    const wave = await prepared();
    const first = await signed(wave);
    const second = await wave.freeze(GATE);
    await wave.freeze(GATE);
    for (const snapshot of [first, second])
      expect(await wave.act(GATE, { do: 'sign', snapshot, says: 'no-go' }, asSponsor)).toMatchObject({ ok: false });
    const { rounds, standing } = (await wave.sheet(GATE)).gate;
    expect([rounds.length, standing?.fingerprint, standing?.outcome]).toEqual([3, first, 'go']);
  });
});

describe('who it is comes from the platform', () => {
  test('a request that names a signer is refused, and so is a person without a seat', async () => {
    const wave = await prepared();
    const snapshot = await wave.freeze(GATE);
    const forged = { do: 'sign', snapshot, says: 'go', by: 'acc-viewer' } as never;
    expect(await wave.act(GATE, forged, asMember)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const { version } = (await wave.sheet(GATE)).gate;
    const request = { wave: wave.wave, gate: GATE, act: { do: 'sign', snapshot, says: 'go' }, version };
    for (const extra of [{ account: 'acc-viewer' }, { accountId: 'acc-viewer' }])
      expect(await wave.sandbox.call('actGate', { ...request, ...extra }, asMember)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
    expect(await wave.sandbox.call('actGate', request, asMember)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const elsewhere = onProjectPage('10001', 'TEAM');
    expect(await wave.sandbox.call('actGate', request, elsewhere)).toMatchObject({ ok: false });
    expect((await wave.sheet(GATE)).gate.rounds[0]?.signatures).toEqual([]);
  });

  test('what somebody writes into the properties of an issue says nothing at a gate', async () => {
    const wave = await prepared();
    await signed(wave);
    const before = (await wave.sheet(GATE)).gate;
    const { issue } = wave.item('lines/1');
    const forged = { wave: wave.wave, gate: GATE, decision: 'no-go', complete: false };
    await wave.inJira('PUT', `/rest/api/3/issue/${issue}/properties/runway-gate`, forged);
    await wave.inJira('PUT', `/rest/api/3/issue/${issue}/properties/runway`, { ...forged, node: 'another/node' });
    await later(wave.sandbox);
    const after = (await wave.sheet(GATE)).gate;
    expect([after.verdict, after.standing, after.rounds]).toEqual([before.verdict, before.standing, before.rounds]);
  });

  test('a snapshot that was changed in storage is told, and nothing of it is believed', async () => {
    const wave = await prepared();
    await signed(wave);
    const [key, row] =
      Object.entries(wave.sandbox.host.state.storage['kvs'] ?? {}).find(([name]) => name.includes(':snapshot:')) ?? [];
    const slice = row?.value as { text: string };
    expect(key).toBeDefined();
    slice.text = slice.text.replace('"complete":2', '"complete":9');
    const sheet = await wave.sheet(GATE);
    expect(sheet.gate.rounds).toMatchObject([{ forged: true, snapshot: { counts: { complete: 9 } } }]);
    expect(sheet.gate.standing).toBeNull();
    expect((await prepare(wave))[0]).toBe('complete');
  });
});
