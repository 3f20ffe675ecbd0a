import type { SheetAct } from '../../src/contract/run-sheet';
import { asSponsor, type GatedWave, gatedWave, LEAD, SPONSOR, valueOf } from '../support/gated-wave';
import { asMember, later } from '../support/marked-wave';
import { onProjectPage, testId } from '../support/sandbox';

const GATE = 'go-live';

async function onSheet({ sandbox, wave }: GatedWave, act: SheetAct, place = onProjectPage()) {
  const answer = await sandbox.call('actRunSheet', { wave, gate: GATE, id: testId(), act }, place);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const resultsOf = async (gated: GatedWave) =>
  (await gated.sheet(GATE)).gate.rounds.flatMap(({ results }) => results.map(({ is, by, note }) => ({ is, by, note })));

/** Everybody signs, and the owner decides what that comes to. */
async function decided(gated: GatedWave): Promise<void> {
  await gated.ask(GATE);
  const snapshot = await gated.freeze(GATE);
  await gated.done(GATE, { do: 'sign', snapshot, says: 'go' });
  await gated.done(GATE, { do: 'sign', snapshot, says: 'go' }, asSponsor);
  await gated.done(GATE, { do: 'decide', snapshot, reason: 'The window does not come again.' });
}

describe('the outcome of a run sheet', () => {
  it('is the result of its gate once that was decided, whichever run it belongs to', async () => {
    const gated = await gatedWave();
    await decided(gated);
    await onSheet(gated, { do: 'start', reason: 'A rehearsal.' });
    await onSheet(gated, { do: 'outcome', is: 'rolled-back', note: 'The lines were dark.' });
    await onSheet(gated, { do: 'again', steps: 'keep' });
    await onSheet(gated, { do: 'start', reason: 'A rehearsal.' });
    await onSheet(gated, { do: 'outcome', is: 'completed', note: '' });
    expect(await resultsOf(gated)).toEqual([
      { is: 'rolled-back', by: 'acc-lead', note: 'The lines were dark.' },
      { is: 'completed', by: 'acc-lead', note: '' },
    ]);
  });

  it('stands in the run sheet alone where nobody has decided at the gate', async () => {
    const gated = await gatedWave();
    await onSheet(gated, { do: 'start', reason: 'A rehearsal.' });
    const { run } = await onSheet(gated, { do: 'outcome', is: 'completed', note: '' });
    expect(run.outcomes).toMatchObject([{ is: 'completed' }]);
    expect(await resultsOf(gated)).toEqual([]);
  });
});

describe('the stamp of a gate', () => {
  it('stays while nobody writes, and is another one after each write of a row, at the gate, or in its run sheet', async () => {
    const gated = await gatedWave();
    const { sandbox, wave } = gated;
    await gated.ask(GATE);
    const stamp = async (place = onProjectPage()) =>
      valueOf(await sandbox.call('getStamp', { wave, gate: GATE }, place)).stamp;
    const seen = [await stamp()];
    expect(await stamp(asMember)).toBe(seen[0]);
    const writes = [
      () => gated.go('cutover/1'),
      () => gated.done(GATE, { do: 'demand', check: 'tests', text: 'They are run again' }),
      () => gated.freeze(GATE),
      () => gated.set(GATE, { name: 'Go' }),
      () => onSheet(gated, { do: 'log', text: 'Quiet.', is: 'neutral' }),
    ];
    for (const write of writes) {
      await write();
      const now = await stamp();
      expect(seen).not.toContain(now);
      expect(await stamp(asSponsor)).toBe(now);
      seen.push(now);
    }
  });

  it('is not told to who may not browse the project', async () => {
    const { sandbox, wave } = await gatedWave();
    expect(
      await sandbox.call('getStamp', { wave, gate: GATE }, onProjectPage('10000', 'MIG', 'acc-outsider')),
    ).toMatchObject({ ok: false });
  });
});

describe('who is asked to sign', () => {
  it('is told at once by e-mail where they chose so, but not who froze the gate, nor anybody else', async () => {
    const gated = await gatedWave();
    const { sandbox, wave } = gated;
    await gated.ask(GATE, [LEAD, SPONSOR, { seat: 'network', held: { account: 'acc-member' } }]);
    for (const account of ['acc-lead', 'acc-viewer', 'acc-admin'])
      await sandbox.call(
        'changeNotifications',
        { wave, signature: true, daily: false },
        onProjectPage('10000', 'MIG', account),
      );
    await gated.freeze(GATE);
    await later(sandbox);
    expect((sandbox.site.state.jira.mails ?? []).map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: 'acc-viewer', subject: 'Signature requested: Go or no-go (W1)' },
    ]);
  });
});
