import { asMember, later, markedWave } from '../support/marked-wave';
import { onProjectPage } from '../support/sandbox';

const asLead = onProjectPage();

/** A wave under `strict`, with one item of two criteria that is assigned to the member. */
async function strictWave() {
  const made = await markedWave();
  const { sandbox, wave, inJira } = made;
  const lines = made.item('lines/1');
  const assign = (accountId: string | null) =>
    inJira('PUT', `/rest/api/3/issue/${lines.issue}`, { fields: { assignee: accountId && { accountId } } }, 'acc-lead');
  await assign('acc-member');
  await later(sandbox);
  const changed = await sandbox.call('changeSettings', { wave, version: 0, policy: 'strict' });
  if (!changed.ok) throw new Error(changed.error.message);
  const keys = (await made.read(lines.id)).criteria.map(({ key }) => key);
  const confirm = (place = asMember) => made.say(lines.id, { do: 'confirm', criteria: keys }, place);
  const states = async () => [...new Set((await made.read(lines.id)).criteria.map(({ is }) => is))];
  const met = async () => {
    const overview = await sandbox.call('getOverview', { wave });
    return overview.ok ? overview.value?.total.criteriaMet : null;
  };
  return { ...made, lines, assign, confirm, states, met, keys };
}

describe('under the strict policy', () => {
  it.each([
    ['unassigns themselves', null],
    ['assigns the item to another person', 'acc-lead'],
  ])('a confirmation does not begin to count when the assignee who gave it %s', async (_, next) => {
    const { sandbox, confirm, states, met, assign } = await strictWave();
    expect(await confirm()).toMatchObject({ ok: true });
    expect([await states(), await met()]).toEqual([['lapsed'], 0]);
    await assign(next);
    await later(sandbox);
    expect([await states(), await met()]).toEqual([['lapsed'], 0]);
  });

  it('a confirmation by another person counts, until the item is assigned to them', async () => {
    const { sandbox, confirm, states, met, assign } = await strictWave();
    expect(await confirm(asLead)).toMatchObject({ ok: true });
    expect([await states(), await met()]).toEqual([['confirmed'], 2]);
    await assign('acc-lead');
    await later(sandbox);
    expect([await states(), await met()]).toEqual([['lapsed'], 0]);
    await assign(null);
    await later(sandbox);
    expect([await states(), await met()]).toEqual([['confirmed'], 2]);
  });

  it('the assignee is asked of Jira with the confirmation, though stored data lags behind', async () => {
    const { sandbox, confirm, states, assign } = await strictWave();
    // Assigned, confirmed and unassigned before any of it reached the app.
    await sandbox.unheard(() => assign('acc-lead'));
    expect(await confirm(asLead)).toMatchObject({ ok: true });
    await assign(null);
    await later(sandbox);
    expect(await states()).toEqual(['lapsed']);
  });

  it('a confirmation that an undo brings back is judged as before', async () => {
    const { sandbox, wave, lines, read, assign, states, confirm, say, keys } = await strictWave();
    expect(await confirm()).toMatchObject({ ok: true });
    await sandbox.clock.advance(1_000);
    expect(await say(lines.id, { do: 'withdraw', criteria: keys }, asLead)).toMatchObject({ ok: true });
    await assign(null);
    await later(sandbox);
    const line = (await read(lines.id)).activity[0]?.id;
    expect(await sandbox.call('undoMarks', { wave, lines: [line] })).toMatchObject({ ok: true, value: { done: 1 } });
    expect(await states()).toEqual(['lapsed']);
  });

  it('a confirmation in bulk by the assignee does not count after they unassign themselves', async () => {
    const { sandbox, wave, item, inJira, read } = await strictWave();
    const rooms = item('lines/2');
    const assign = (assignee: unknown) =>
      inJira('PUT', `/rest/api/3/issue/${rooms.issue}`, { fields: { assignee } }, 'acc-lead');
    await assign({ accountId: 'acc-lead' });
    const body = {
      version: 1,
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Done.' }] }],
    };
    await inJira('POST', `/rest/api/3/issue/${rooms.issue}/comment`, { body });
    await later(sandbox);
    const mark = { do: 'confirm-proposed' };
    expect(await sandbox.call('markItems', { wave, items: [rooms.id], mark })).toMatchObject({
      value: { criteria: 1 },
    });
    await assign(null);
    await later(sandbox);
    expect((await read(rooms.id)).criteria.map(({ is }) => is)).toEqual(['open', 'lapsed']);
  });
});
