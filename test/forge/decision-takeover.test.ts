import type { DecisionAct } from '../../src/contract/decision-log';
import { gatedWave, LEAD, valueOf } from '../support/gated-wave';
import { asMember } from '../support/marked-wave';
import { onProjectPage, type Place, testId } from '../support/sandbox';

const GATE = 'leave-prepare';
const asAdmin = onProjectPage('10000', 'MIG', 'acc-admin');
const refusal = (code: string, words: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words) },
});

/** A gate that asks for one decision only, named by it as the lead wrote it: to be approved by the lead and the sponsor. */
async function withNamedDecision() {
  // Jira's administrator administers the project too, and so owns the wave.
  const made = await gatedWave(({ jira }) => {
    jira.globalPermissions['USER_PICKER']?.push('acc-admin');
    for (const key of ['EDIT_ISSUES', 'ADMINISTER_PROJECTS'])
      jira.projects['10000']?.permissions[key]?.push('acc-admin');
  });
  const { sandbox, wave, set, sheet } = made;
  const text = { title: 'Which way comes first', outcome: 'North.', approvers: ['acc-lead', 'acc-viewer'] };
  const add = (change: object = {}, place?: Place, requestId = testId()) =>
    sandbox.call('addDecision', { wave, requestId, text: { ...text, ...change } }, place);
  const { id } = valueOf(await add());
  await sandbox.clock.advance(60_000);
  const checks = ['high-items', 'other-items', 'high-rows', 'other-rows', 'tests', 'workstreams', 'raci', 'scope'];
  const weights = Object.fromEntries(checks.map((check) => [check, 'off']));
  await set(GATE, { approvers: [LEAD], decisions: [id], weights });
  await sandbox.clock.advance(60_000);
  const read = (place?: Place) => sandbox.call('getDecision', { wave, id }, place);
  const act = async (what: DecisionAct, place?: Place) =>
    sandbox.call('changeDecision', { wave, id, version: valueOf(await read()).version, act: what }, place);
  const edit = (change: object, place?: Place) => act({ do: 'edit', text: change }, place);
  const found = async () => (await sheet(GATE)).gate.findings.find(({ check }) => check === 'decisions')?.is;
  return { ...made, id, add, act, edit, read, found };
}

const approve = (review = 1): DecisionAct => ({ do: 'approve', review });

describe('a decision that a gate names', () => {
  it('is not taken over by a person who may edit issues', async () => {
    const { edit, act, found, read } = await withNamedDecision();
    expect(valueOf(await read(asMember)).may).toMatchObject({ edit: true, appoint: false, send: false });
    for (const change of [
      { owner: 'acc-member' },
      { approvers: ['acc-member'] },
      { owner: 'acc-member', approvers: ['acc-member'], outcome: 'South.' },
      { approvers: [] },
      { approvers: ['acc-lead', 'acc-viewer', 'acc-member'] },
    ])
      expect(await edit(change, asMember)).toMatchObject(refusal('not-allowed', /change its owner and approvers/));
    expect(await act({ do: 'send' }, asMember)).toMatchObject(refusal('not-allowed', /Only the owner/));
    // What is the same may be sent along with what is edited.
    const same = { owner: 'acc-lead', approvers: ['acc-lead', 'acc-viewer'], outcome: 'South.' };
    expect(await edit(same, asMember)).toMatchObject({ ok: true, value: { outcome: 'South.', owner: 'acc-lead' } });
    expect(await found()).toBe('unmet');
  });

  it('is given other people by its owner and by the owner of the wave; they do not approve alone what they send', async () => {
    const { edit, act, found } = await withNamedDecision();
    expect(await edit({ owner: 'acc-member', approvers: ['acc-member'] }, asAdmin)).toMatchObject({ ok: true });
    expect(await act({ do: 'send' }, asMember)).toMatchObject(refusal('refused-by-rule', /only approver/));
    expect(await edit({ approvers: ['acc-member', 'acc-viewer'] }, asMember)).toMatchObject({ ok: true });
    expect(await act({ do: 'send' }, asMember)).toMatchObject({ ok: true });
    expect(await act(approve(), asMember)).toMatchObject({ ok: true, value: { state: 'under-review' } });
    expect(await found()).toBe('unmet');
    expect(await act(approve(), onProjectPage('10000', 'MIG', 'acc-viewer'))).toMatchObject({
      ok: true,
      value: { state: 'approved' },
    });
    expect(await found()).toBe('met');
  });

  it('stands at the gate with who approved it, and how its people changed since the gate names it', async () => {
    const { edit, act, sheet, sandbox, wave, id } = await withNamedDecision();
    expect((await sheet(GATE)).decisions).toMatchObject([
      { id, number: 1, state: 'draft', sentBy: null, since: expect.stringMatching(/^2027/), changes: [] },
    ]);
    expect(await edit({ approvers: ['acc-member'] }, asAdmin)).toMatchObject({ ok: true });
    expect(await act({ do: 'send' })).toMatchObject({ ok: true });
    expect(await act(approve(), asMember)).toMatchObject({ ok: true });
    const [shown] = (await sheet(GATE, asMember)).decisions;
    expect(shown).toMatchObject({
      state: 'approved',
      owner: 'acc-lead',
      sentBy: 'acc-lead',
      approvers: [{ account: 'acc-member', approved: expect.stringMatching(/^2027/) }],
      changes: [{ by: 'acc-admin', field: 'approvers', from: ['acc-lead', 'acc-viewer'], to: ['acc-member'] }],
    });
    expect(valueOf(await sandbox.call('exportGate', { wave, gate: GATE })).decisions).toEqual([shown]);
  });

  it('keeps since when the gate names it, whatever else is set of the gate', async () => {
    const { set, sheet, sandbox, id, add, edit } = await withNamedDecision();
    const since = (await sheet(GATE)).decisions[0]?.since;
    expect(await edit({ approvers: ['acc-viewer'] })).toMatchObject({ ok: true });
    await sandbox.clock.advance(60_000);
    const second = valueOf(await add({ title: 'Which way comes second' })).id;
    await set(GATE, { decisions: [second, id] });
    await set(GATE, { name: 'Ready to leave' });
    const decisions = (await sheet(GATE)).decisions;
    expect(decisions.map((one) => [one.id, one.since === since, one.changes.length])).toEqual([
      [second, false, 0],
      [id, true, 1],
    ]);
  });

  it('is not removed while the gate names it, and no other one takes its id', async () => {
    const { act, add, set, id, found } = await withNamedDecision();
    expect(await act({ do: 'remove' })).toMatchObject(refusal('refused-by-rule', /A gate of this wave names/));
    // Named before it is there: nobody else's decision may pass for it.
    const named = testId();
    await set(GATE, { decisions: [named] });
    expect(await add({ owner: 'acc-member', approvers: ['acc-member'] }, asMember, named)).toMatchObject(
      refusal('refused-by-rule', /A gate of this wave names/),
    );
    expect(await found()).toBe('unknown');
    expect(await act({ do: 'remove' })).toEqual({ ok: true, value: null });
    expect(await add({}, asMember, id)).toMatchObject({ ok: true });
  });
});
