import type { SiteState } from '../../sandbox/site/site';
import type { ItemView } from '../../src/contract/marks';
import { asMember, later, markedWave, markedWaveOn } from '../support/marked-wave';
import { atMoment } from '../support/prepared';
import { onProjectPage, type Place, startSandbox } from '../support/sandbox';

const AGAIN = { do: 'create-again' } as const;
/** Longer than a request can live on in Jira after its function died. */
const UNTIL_CERTAIN = 5 * 60_000;

/** Jira's administrator administers the project too, so that two people own the wave. */
const withTwoOwners = ({ jira }: SiteState): void => {
  for (const key of ['EDIT_ISSUES', 'CREATE_ISSUES', 'ADMINISTER_PROJECTS'])
    jira.projects['10000']?.permissions[key]?.push('acc-admin');
};
const asOther = onProjectPage('10000', 'MIG', 'acc-admin');

/** A wave in which the issue of one item was deleted, and what there is of that item in Jira. */
async function withGone(faults: readonly string[] = []) {
  const { sandbox, held } = await atMoment(
    ['gone'],
    async () => {
      const imported = await markedWave(withTwoOwners);
      const item = imported.item('lines/2');
      await imported.inJira('DELETE', `/rest/api/3/issue/${item.issue}`, undefined, 'acc-lead');
      await later(imported.sandbox);
      return { sandbox: imported.sandbox, held: { wave: imported.wave, gone: item } };
    },
    (from) => startSandbox(withTwoOwners, faults, 1, from),
  );
  const { wave, gone } = held;
  const made = markedWaveOn(sandbox, wave);
  const issues = () =>
    Object.values(sandbox.site.state.jira.issues)
      .filter(({ properties }) => (properties['runway'] as { node?: string } | undefined)?.node === gone.id)
      .map(({ id }) => id)
      .filter((id) => id !== gone.issue);
  const press = (place?: Place) => made.say(gone.id, AGAIN, place);
  const { host } = sandbox;
  const counts = () => ({
    products: Object.values(host.requests).reduce((sum, count) => sum + count, 0),
    storages: host.storageRequests,
  });
  return { ...made, gone, issues, press, counts, wave };
}

const refused = (words: RegExp) => ({ ok: false, error: { message: expect.stringMatching(words) } });

describe('creating a missing item again', () => {
  it('is refused while the new issue exists, before and after Runway has read it', async () => {
    const { sandbox, press, issues, read, gone } = await withGone();
    expect(await press()).toMatchObject({ ok: true });
    expect(await press()).toMatchObject(refused(/replaces this item already/));
    expect(issues()).toHaveLength(1);
    await later(sandbox);
    expect(await press()).toMatchObject(refused(/not missing/));
    expect(issues()).toEqual([(await read(gone.id)).issue]);
  });

  it('pressed by two people at once makes one issue', async () => {
    const { sandbox, wave, gone, read, issues } = await withGone();
    const { version } = await read(gone.id);
    const mark = (place: Place) => sandbox.call('markItem', { wave, item: gone.id, mark: AGAIN, version }, place);
    const both = await Promise.all([mark(onProjectPage()), mark(asOther)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(issues()).toHaveLength(1);
  });

  it('works again once the new issue is deleted too', async () => {
    const { sandbox, press, issues, inJira } = await withGone();
    expect(await press()).toMatchObject({ ok: true });
    const [first = ''] = issues();
    await inJira('DELETE', `/rest/api/3/issue/${first}`, undefined, 'acc-lead');
    // Deleted before Runway ever read it, and after.
    expect(await press()).toMatchObject({ ok: true });
    await later(sandbox);
    const [second = '', ...none] = issues();
    expect([second === first, none]).toEqual([false, []]);
    await inJira('DELETE', `/rest/api/3/issue/${second}`, undefined, 'acc-lead');
    await later(sandbox);
    expect(await press()).toMatchObject({ ok: true });
    expect(issues()).toHaveLength(1);
  });

  it('cannot be made to forget that an issue is asked for', async () => {
    const { sandbox, wave, press, issues, gone, read } = await withGone();
    expect(await press()).toMatchObject({ ok: true });
    const lines = (await read(gone.id)).activity;
    const undo = (kind: ItemView['activity'][number]['kind']) =>
      sandbox.call('undoMarks', { wave, lines: [lines.find((line) => line.kind === kind)?.id] });
    expect(await undo('create-again')).toMatchObject({ ok: true, value: { done: 0, refused: { length: 1 } } });
    // That it stands in is taken back; asked for again, the same issue is found.
    expect(await undo('replace')).toMatchObject({ ok: true, value: { done: 1 } });
    await sandbox.clock.advance(UNTIL_CERTAIN);
    expect(await press()).toMatchObject({ ok: true });
    expect((await read(gone.id)).replacedBy?.issue).toBe(issues()[0]);
    expect(issues()).toHaveLength(1);
  });
});

/** Where the app dies, the person presses again, at once and later, until it is refused because the issue is there. */
async function pressedThrough(faults: readonly string[]) {
  const made = await withGone(faults);
  const { sandbox, press, issues, gone, counts, read } = made;
  const from = counts();
  await press().catch(() => null);
  const to = counts();
  const most = issues().length;
  await press().catch(() => null);
  await sandbox.clock.advance(UNTIL_CERTAIN);
  await press().catch(() => null);
  await later(sandbox);
  await press().catch(() => null);
  await later(sandbox);
  const { is, issue } = await read(gone.id);
  return { from, to, most, is, ours: issues(), issue, failures: sandbox.host.failures.length };
}

/** Requests between two that are tried; each kind of death begins at another, so that together they try all. */
const STEP = 5;

test.each([
  ['product', 'crash-before:', 1],
  ['product', 'crash-after:', 2],
  ['product', 'lose-answer:', 3],
  ['storage', 'crash-before:s', 4],
  ['storage', 'crash-after:s', 5],
] as const)(
  'the app dies at a %s request (%s) of creating it again: in the end there is one issue',
  async (of, kind, first) => {
    const clean = await pressedThrough([]);
    expect(clean).toMatchObject({ is: 'open', failures: 0, ours: { length: 1 } });
    const [from, to] =
      of === 'product' ? [clean.from.products, clean.to.products] : [clean.from.storages, clean.to.storages];
    expect(to - from).toBeGreaterThan(STEP);
    for (let request = from + first; request <= to; request += STEP) {
      const { is, ours, issue } = await pressedThrough([`${kind}${request}`]);
      expect({ request, is, ours }).toEqual({ request, is: 'open', ours: [issue] });
    }
  },
);

describe('after the app died while Jira was asked', () => {
  /** The number of the request that creates the issue, among all that the app makes. */
  async function createRequest(): Promise<number> {
    const { sandbox, press, counts } = await withGone();
    let at = 0;
    const answer = sandbox.site.answer;
    Object.assign(sandbox.site, {
      answer: (...asked: Parameters<typeof answer>) => {
        if (asked[0].path.endsWith('/issue/bulk')) at = counts().products;
        return answer(...asked);
      },
    });
    await press();
    return at;
  }

  it('two people who press at once, when it is certain that nothing was created, make one issue', async () => {
    const { sandbox, wave, press, issues, gone, read } = await withGone([`crash-before:${await createRequest()}`]);
    expect(await press().catch(() => 'died')).toBe('died');
    expect(issues()).toEqual([]);
    expect(await press()).toMatchObject(refused(/interrupted/));
    await sandbox.clock.advance(UNTIL_CERTAIN);
    const { version } = await read(gone.id);
    const mark = (place: Place) => sandbox.call('markItem', { wave, item: gone.id, mark: AGAIN, version }, place);
    const both = await Promise.all([mark(onProjectPage()), mark(asOther)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(issues()).toHaveLength(1);
  });

  it('another person who may not see the issue that was created does not create a second one', async () => {
    const made = await withGone([`crash-after:${await createRequest()}`]);
    const { sandbox, wave, press, issues } = made;
    expect(await press().catch(() => 'died')).toBe('died');
    const [first = ''] = issues();
    Object.assign(sandbox.site.state.jira.issues[first] ?? {}, { securityLevelId: '10181' });
    const settings = await sandbox.call('getSettings', { wave });
    if (!settings.ok) throw new Error(settings.error.message);
    const leads = Object.fromEntries(settings.value.workstreams.map(({ slug }) => [slug, 'acc-member']));
    const changed = await sandbox.call('changeSettings', { wave, version: settings.value.version, leads });
    expect(changed).toMatchObject({ ok: true });
    await sandbox.clock.advance(UNTIL_CERTAIN);
    expect(await press(asMember)).toMatchObject({ ok: true });
    expect(issues()).toEqual([first]);
  });
});
