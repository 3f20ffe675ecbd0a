import type { SiteState } from '../../sandbox/site/site';
import { asMember, asViewer, later, markedWave } from '../support/marked-wave';

const LEVEL = '900';

/** A security level of which everybody but the viewer is a member: what carries it is hidden from them. */
function withLevel({ jira }: SiteState): void {
  jira.securityLevels[LEVEL] = {
    id: LEVEL,
    name: 'Inner circle',
    members: ['acc-lead', 'acc-member', 'acc-app'],
  } as never;
}

describe('views of a wave', () => {
  it('count alike for everybody, and title nothing that Jira does not show', async () => {
    const { sandbox, wave, item, say, read } = await markedWave(withLevel);
    const secret = item('cutover/2');
    const epic = item('/cutover');
    for (const { issue } of [secret, epic])
      Object.assign(sandbox.site.state.jira.issues[issue] ?? {}, { securityLevelId: LEVEL });
    const { criteria } = await read(secret.id);
    await say(secret.id, { do: 'confirm', criteria: [criteria[0]?.key ?? ''], note: 'hush' }, asMember);
    await later(sandbox);

    const all = await Promise.all(
      [undefined, asMember, asViewer].map((place) => sandbox.call('getOverview', { wave }, place)),
    );
    const numbers = all.map((one) =>
      one.ok && one.value ? { total: one.value.total, phases: one.value.phases } : null,
    );
    expect(numbers[0]).not.toBeNull();
    expect(numbers[1]).toEqual(numbers[0]);
    expect(numbers[2]).toEqual(numbers[0]);

    const mine = await sandbox.call('listItems', { wave });
    const theirs = await sandbox.call('listItems', { wave }, asViewer);
    if (!mine.ok || !theirs.ok) throw new Error('No items.');
    expect([mine.value.total, mine.value.hidden, theirs.value.total, theirs.value.hidden]).toEqual([4, 0, 4, 1]);
    expect(theirs.value.items.map(({ title, module }) => [title, module])).toEqual([
      ['Order the lines', 'Lines'],
      ['Describe the rooms', 'Lines'],
      ['Update: describe the rooms (if needed)', null],
    ]);
    const found = await sandbox.call('listItems', { wave, search: 'UNPLUG' }, asViewer);
    expect(found).toMatchObject({ ok: true, value: { items: [], total: 0, hidden: 0, gone: [] } });
    expect(await sandbox.call('listItems', { wave, search: 'UNPLUG' })).toMatchObject({ value: { total: 1 } });

    const plan = await sandbox.call('getPlan', { wave }, asViewer);
    if (!plan.ok) throw new Error(plan.error.message);
    expect(plan.value.modules.map(({ title, key, counted }) => [title, key === null, counted])).toEqual([
      ['Lines', false, 2],
      [null, true, 2],
    ]);
    expect(plan.value.hidden).toBe(1);

    expect(await sandbox.call('getItem', { wave, item: secret.id }, asViewer)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const activity = await sandbox.call('listActivity', { wave }, asViewer);
    expect(activity).toMatchObject({ value: { lines: [{ kind: 'confirm', by: 'acc-member', item: null, what: '' }] } });
    const told = JSON.stringify([theirs, plan, activity]);
    for (const word of ['Unplug', 'rack', 'Cutover', 'hush']) expect(told).not.toContain(word);
  });

  it('asks Jira once to open the overview', async () => {
    const { sandbox, wave } = await markedWave();
    const paths: string[] = [];
    const answer = sandbox.site.answer.bind(sandbox.site);
    sandbox.site.answer = (request, hooks) => {
      paths.push(request.path.split('?')[0] ?? '');
      return answer(request, hooks);
    };
    expect(await sandbox.call('getOverview', { wave })).toMatchObject({ ok: true });
    expect(paths).toEqual(['/rest/api/3/mypermissions']);
  });

  it('links an item that brings an earlier one up to date to it, with what changed since', async () => {
    const { item, read, say } = await markedWave();
    const [earlier, repeat] = [item('lines/2'), item('cutover/1')];
    expect((await read(earlier.id)).repeats).toEqual([]);
    const linked = { id: earlier.id, title: 'Describe the rooms', changedSince: 0 };
    expect((await read(repeat.id)).repeats).toMatchObject([linked]);
    const { criteria } = await read(earlier.id);
    await say(earlier.id, { do: 'confirm', criteria: [criteria[0]?.key ?? ''] });
    expect((await read(repeat.id)).repeats).toMatchObject([{ ...linked, changedSince: 1 }]);
  });
});
