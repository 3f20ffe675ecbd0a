import type { DecisionAct, DecisionView } from '../../src/contract/decision-log';
import { onIssue, onProjectPage, type Place, testId } from '../support/sandbox';
import { asMember, asViewer, markedWave, type MarkedWave } from '../support/marked-wave';

const asAdmin = onProjectPage('10000', 'MIG', 'acc-admin');

async function valued<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** A wave with a decision about an item, a row of it and a document, to be approved by the member and the stakeholder. */
async function withDecision() {
  const made = await markedWave();
  const { sandbox, wave } = made;
  const lines = made.item('lines/1');
  const rows = (await made.read(lines.id)).rows;
  const added = await valued(
    sandbox.call('changeDocument', { wave, change: { do: 'add', requestId: testId(), name: 'Plan of the lines' } }),
  );
  const document = added.documents[0]?.id ?? '';
  const text = {
    title: 'Which way comes first',
    context: 'Two ways lead out of the building.',
    options: [{ name: 'North', pros: 'Short' }, { name: 'South' }],
    chosen: 0,
    outcome: 'The north way.',
    approvers: ['acc-member', 'acc-viewer'],
    links: [{ item: lines.id }, { item: lines.id, row: rows[0]?.key ?? '' }],
    documents: [document],
  };
  const decision = await valued(sandbox.call('addDecision', { wave, requestId: testId(), text }));
  const read = (place?: Place) => valued(sandbox.call('getDecision', { wave, id: decision.id }, place));
  const act = async (what: DecisionAct, place?: Place, version?: number) =>
    sandbox.call(
      'changeDecision',
      { wave, id: decision.id, version: version ?? (await read()).version, act: what },
      place,
    );
  const done = async (what: DecisionAct, place?: Place) => valued(act(what, place)) as Promise<DecisionView>;
  return { ...made, decision, text, lines, document, act, done, read };
}

const approve = { do: 'approve', review: 1 } as const;
const refusal = (code: string, words: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words) },
});

describe('a decision', () => {
  it('is approved by those whom it lists, each for themselves, and by nobody else', async () => {
    const { done, act, read, sandbox, wave, decision } = await withDecision();
    expect(await act(approve, asMember)).toMatchObject(refusal('refused-by-rule', /not under review/));
    expect(await done({ do: 'send' })).toMatchObject({ state: 'under-review', review: 1 });
    // Its owner and the owner of the wave are not listed; a request that names who approves is none.
    for (const place of [onProjectPage(), asAdmin])
      expect(await act(approve, place)).toMatchObject(refusal('not-allowed', /Only a listed approver/));
    const forged = { ...approve, by: 'acc-viewer' } as DecisionAct;
    expect(await act(forged, asMember)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect((await done(approve, asMember)).state).toBe('under-review');
    expect(await act(approve, asMember)).toMatchObject(refusal('refused-by-rule', /You have approved/));
    const waits = async (place: Place) =>
      (await valued(sandbox.call('getOverview', { wave }, place)))?.waiting.filter(({ kind }) => kind === 'approve');
    expect(await waits(asViewer)).toEqual([{ kind: 'approve', filter: {}, count: 1 }]);
    expect(await waits(asMember)).toEqual([]);
    expect(await read(asViewer)).toMatchObject({ may: { approve: true, edit: false } });
    // The stakeholder may not edit issues, and is an approver all the same.
    expect(await done(approve, asViewer)).toMatchObject({ state: 'approved' });
    expect((await read()).approvers).toEqual([
      { account: 'acc-member', approved: expect.stringMatching(/^2027/) },
      { account: 'acc-viewer', approved: expect.stringMatching(/^2027/) },
    ]);
    const [line] = (await valued(sandbox.call('getDecisions', { wave }))).decisions;
    expect(line).toMatchObject({ id: decision.id, number: 1, state: 'approved', approvers: 2, approved: 2 });
  });

  it('is approved by two at once, and both are counted', async () => {
    const { done, act, read } = await withDecision();
    const { version } = await done({ do: 'send' });
    const both = await Promise.all([act(approve, asMember, version), act(approve, asViewer, version)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await read()).state).toBe('approved');
  });

  it('is edited by two at once: one is written, the other is told what changed', async () => {
    const { act, read, decision } = await withDecision();
    const edit = (outcome: string): DecisionAct => ({ do: 'edit', text: { outcome } });
    const both = await Promise.all([
      act(edit('South.'), onProjectPage(), decision.version),
      act(edit('Both.'), asMember, decision.version),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const loser = both.find(({ ok }) => !ok);
    expect(loser).toMatchObject(
      refusal('changed-meanwhile', /lead changed this since you opened it: edited it \(outcome\)/),
    );
    const now = await read();
    expect(now.history.map(({ kind }) => kind)).toEqual(['edited', 'created']);
    const written = both[0]?.ok === true ? 'South.' : 'Both.';
    expect(now.history[0]?.changes).toEqual([{ field: 'outcome', from: 'The north way.', to: written }]);
  });

  it('stays as it was approved until it is taken into revision; then what rests on it is marked until its owner looks', async () => {
    const { act, done, read, sandbox, lines, document, decision } = await withDecision();
    await done({ do: 'send' });
    await done(approve, asMember);
    await done(approve, asViewer);
    const edit = { do: 'edit', text: { outcome: 'The south way.' } } as const;
    expect(await act(edit)).toMatchObject(refusal('refused-by-rule', /approved/));
    const revise = { do: 'revise', note: 'The north way is closed.' } as const;
    expect(await act(revise, asMember)).toMatchObject(refusal('not-allowed', /owner of the decision/));
    const restsOn = async () =>
      (await valued(sandbox.call('getItem', {}, onIssue(lines.issue, 'runway-issue'))))?.restsOn ?? [];
    expect(await restsOn()).toEqual([]);
    const revised = await done(revise);
    expect(revised).toMatchObject({ state: 'under-revision', hidden: [] });
    expect([...revised.items, ...revised.documents].map(({ waits }) => waits)).toEqual([true, true, true]);
    expect(await restsOn()).toMatchObject([{ decision: decision.id, number: 1, state: 'under-revision' }]);
    await done(edit);
    // Whose it is not only sees that it waits.
    const look = (place: Place) => sandbox.call('lookAtDecision', { decision: decision.id }, place);
    const memberOnIssue = onIssue(lines.issue, 'runway-issue', 'acc-member');
    expect(await look(memberOnIssue)).toMatchObject(refusal('not-allowed', /Only the assignee of the item/));
    await sandbox.site.answer({
      product: 'jira',
      method: 'PUT',
      path: `/rest/api/3/issue/${lines.issue}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { assignee: { accountId: 'acc-member' } } }),
      actor: { kind: 'person', accountId: 'acc-lead' },
    });
    await sandbox.clock.advance(15 * 60_000);
    expect(await look(memberOnIssue)).toMatchObject({ ok: true, value: { restsOn: [] } });
    expect((await read()).items.map(({ looked }) => looked?.by)).toEqual(['acc-member', 'acc-member']);
    expect(await act({ do: 'look', document }, asMember)).toMatchObject(
      refusal('not-allowed', /Only the assignee of the item/),
    );
    expect((await done({ do: 'look', document })).documents[0]).toMatchObject({ waits: false });
    expect(await look(memberOnIssue)).toMatchObject(refusal('refused-by-rule', /reviewed already/));
  });

  it('tells nobody of an item that Jira does not show them', async () => {
    const { read, inJira, lines } = await withDecision();
    await inJira('PUT', `/rest/api/3/issue/${lines.issue}`, { fields: { security: { id: '10181' } } }, 'acc-lead');
    const seen = await read(asMember);
    expect(seen.items).toEqual([]);
    expect(seen.hidden).toEqual([{ kept: 0 }, { kept: 1 }]);
    expect(JSON.stringify(seen)).not.toContain(lines.id);
    expect(JSON.stringify(seen)).not.toMatch(/Order the lines|MIG-\d/);
    expect((await read()).items).toMatchObject([{ row: null }, { row: 'Both ways are free' }]);
  });

  it('is written by those who may edit issues, for items and people that there are, in a wave that is open', async () => {
    const { sandbox, wave, text, act, decision } = await withDecision();
    const add = (change: object, place?: Place) =>
      sandbox.call('addDecision', { wave, requestId: testId(), text: { ...text, ...change } }, place);
    expect(await add({}, asViewer)).toMatchObject(refusal('not-allowed', /not change it/));
    expect(await add({ approvers: ['acc-nobody'] })).toMatchObject(refusal('invalid-input', /no active person/));
    expect(await add({ links: [{ item: 'no/such/item' }] })).toMatchObject(refusal('not-found', /no such item/));
    expect(await add({ documents: ['no-such'] })).toMatchObject(refusal('not-found', /no such document/));
    expect(await act({ do: 'remove' }, asMember)).toMatchObject(refusal('not-allowed', /owner of the wave/));
    const settings = await valued(sandbox.call('getSettings', { wave }));
    const life = { state: 'closed', reason: 'Done.' };
    await valued(sandbox.call('changeSettings', { wave, version: settings.version, life }));
    expect(await act({ do: 'send' })).toMatchObject(refusal('wave-closed', /closed/));
    expect(await valued(sandbox.call('getDecision', { wave, id: decision.id }))).toMatchObject({
      may: { edit: false, send: false, approve: false, remove: false },
    });
  });

  it('is removed only as a draft that nobody was ever asked about, and its number is not given again', async () => {
    const { act, done, sandbox, wave, text } = await withDecision();
    await done({ do: 'send' });
    await done({ do: 'take-back', note: 'Not ready.' });
    expect(await act({ do: 'remove' })).toMatchObject(refusal('refused-by-rule', /stays in the log/));
    const requestId = testId();
    const second = await valued(sandbox.call('addDecision', { wave, requestId, text }));
    expect(await valued(sandbox.call('addDecision', { wave, requestId, text }))).toEqual(second);
    const remove = { wave, id: second.id, version: second.version, act: { do: 'remove' } };
    expect(await sandbox.call('changeDecision', remove)).toEqual({ ok: true, value: null });
    const third = await valued(sandbox.call('addDecision', { wave, requestId: testId(), text }));
    expect([second.number, third.number]).toEqual([2, 3]);
    expect((await valued(sandbox.call('getDecisions', { wave }))).decisions.map(({ number }) => number)).toEqual([
      1, 3,
    ]);
  });

  it('leaves one line of the activity a write, in the name of who wrote', async () => {
    const { done, sandbox, wave } = await withDecision();
    await done({ do: 'edit', text: { due: '2027-05-01' } }, asMember);
    await done({ do: 'send' });
    // Queries of storage are eventual.
    await sandbox.clock.advance(60_000);
    const { lines } = await valued(sandbox.call('listActivity', { wave, kind: 'decision' }));
    expect(lines.map(({ by, from, to }) => [by, from, to])).toEqual([
      ['acc-lead', 'draft', 'under review'],
      ['acc-member', '', 'edited'],
      ['acc-lead', '', 'draft'],
    ]);
  });
});

it('the log of a wave holds 500 decisions, and no more', async () => {
  const { sandbox, wave } = (await markedWave()) satisfies MarkedWave;
  const add = (title: string) => sandbox.call('addDecision', { wave, requestId: testId(), text: { title } });
  for (let at = 0; at < 500; at += 1) await valued(add(`Decision ${at} ${'of great length '.repeat(6)}`));
  expect(await add('One more')).toMatchObject(refusal('refused-by-rule', /as many decisions as it can/));
  const { decisions } = await valued(sandbox.call('getDecisions', { wave }));
  expect(decisions.map(({ number }) => number)).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
});
