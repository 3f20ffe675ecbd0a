import type { DecisionAct, DecisionView } from '../../src/contract/decision-log';
import { asMember, markedWave } from '../support/marked-wave';
import { type Place, testId } from '../support/sandbox';

const refusal = (code: string, words: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words) },
});

/** A decision with three links: to an item that the member may not see, to a row of it, and to one that they see. */
async function withHiddenLinks() {
  const made = await markedWave();
  const { sandbox, wave, inJira } = made;
  const [secret, plain, other] = [made.item('lines/1'), made.item('lines/2'), made.item('cutover/1')];
  const row = (await made.read(secret.id)).rows[0]?.key ?? '';
  const links = [{ item: secret.id }, { item: plain.id }, { item: secret.id, row }];
  const text = { title: 'Which way comes first', links };
  const added = await sandbox.call('addDecision', { wave, requestId: testId(), text });
  if (!added.ok) throw new Error(added.error.message);
  await inJira('PUT', `/rest/api/3/issue/${secret.issue}`, { fields: { security: { id: '10181' } } }, 'acc-lead');
  const { id } = added.value;
  const read = async (place?: Place): Promise<DecisionView> => {
    const answer = await sandbox.call('getDecision', { wave, id }, place);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const edit = async (change: Extract<DecisionAct, { do: 'edit' }>['text'], place?: Place, version?: number) =>
    sandbox.call(
      'changeDecision',
      { wave, id, version: version ?? (await read()).version, act: { do: 'edit', text: change } },
      place,
    );
  return { ...made, secret, plain, other, row, read, edit };
}

describe('links of a decision to an item that Jira does not show a person', () => {
  it('are counted for them, and an edit keeps them by their place', async () => {
    const { secret, plain, other, row, read, edit } = await withHiddenLinks();
    const seen = await read(asMember);
    expect(seen.items.map(({ link }) => link.item)).toEqual([plain.id]);
    expect(seen.hidden).toEqual([{ kept: 0 }, { kept: 2 }]);
    const saved = await edit({ links: [{ item: plain.id }, { item: other.id }, ...seen.hidden] }, asMember);
    expect(saved).toMatchObject({ ok: true, value: { hidden: [{ kept: 2 }, { kept: 3 }] } });
    expect(JSON.stringify([seen, saved])).not.toContain(secret.id);
    const links = (await read()).items.map(({ link }) => [link.item, link.row]);
    expect(links).toEqual([
      [plain.id, null],
      [other.id, null],
      [secret.id, null],
      [secret.id, row],
    ]);
  });

  it('stay hidden in the history, also after they were taken out', async () => {
    const { secret, plain, read, edit } = await withHiddenLinks();
    expect(await edit({ links: [{ item: plain.id }] })).toMatchObject({ ok: true });
    const seen = await read(asMember);
    expect(JSON.stringify(seen)).not.toContain(secret.id);
    expect(seen.history[0]?.changes).toEqual([
      { field: 'links', from: plain.id, to: plain.id, hidden: { from: 2, to: 0 } },
    ]);
    const [change] = (await read()).history[0]?.changes ?? [];
    expect([change?.from.split('\n').length, change?.to, change?.hidden]).toEqual([3, plain.id, undefined]);
  });

  it('cannot be found out by naming a path, or a place that is none', async () => {
    const { secret, plain, read, edit } = await withHiddenLinks();
    const named = await edit({ links: [{ item: plain.id }, { item: secret.id }] }, asMember);
    const invented = await edit({ links: [{ item: plain.id }, { item: 'no/such/item' }] }, asMember);
    expect(named).toEqual(invented);
    expect(named).toMatchObject(refusal('not-found', /no such item/));
    expect(await edit({ links: [{ kept: 3 }] }, asMember)).toMatchObject(
      refusal('invalid-input', /no link at that place/),
    );
    expect((await read()).history).toHaveLength(1);
  });

  it('are refused by places of an earlier version', async () => {
    const { plain, read, edit } = await withHiddenLinks();
    const { version, hidden } = await read(asMember);
    expect(await edit({ links: [{ item: plain.id }] })).toMatchObject({ ok: true });
    expect(await edit({ links: [...hidden] }, asMember, version)).toMatchObject(refusal('changed-meanwhile', /edited/));
  });
});
