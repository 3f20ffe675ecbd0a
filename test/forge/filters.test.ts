import type { ItemFilter, ItemSort } from '../../src/contract/readiness';
import { later, type MarkedWave, markedWave } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';
import { onProjectPage } from '../support/sandbox';

const asMember = onProjectPage('10000', 'MIG', 'acc-member');

/** Two modules; the roles of two parties own their tasks, and one task has no owner. */
const SOURCE = `
runway: 1
name: Shared move
roles:
  - {id: network, name: Network, party: provider}
  - {id: office, name: Office, party: customer}
phases:
  - name: Prepare
    modules:
      - title: Lines
        tasks:
          - {title: Order the lines, owners: [network], offset: T-60, criteria: [The order is there]}
          - {title: Open the rooms, owners: [office], offset: T-50}
      - title: Rooms
        tasks:
          - {title: Describe the rooms, owners: [office], offset: T-40}
          - {title: Count the desks, offset: T-40}
`;

const valued = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>) => {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

const titlesOf = async ({ sandbox, wave }: MarkedWave, filter: ItemFilter, place = onProjectPage()) =>
  (await valued(sandbox.call('listItems', { wave, filter }, place))).items.map(({ title }) => title);

const modulesOf = async ({ sandbox, wave }: MarkedWave, filter: ItemFilter, place = onProjectPage()) =>
  (await valued(sandbox.call('getPlan', { wave, filter }, place))).modules.map(
    ({ title, counted }) => `${title ?? 'hidden'} ${counted}`,
  );

const sortedBy = async ({ sandbox, wave }: MarkedWave, by: ItemSort, descending: boolean): Promise<readonly string[]> =>
  (await valued(sandbox.call('listItems', { wave, sort: { by, descending } }))).items.map(({ title }) => title);

describe('sorting', () => {
  it('orders all items by what Jira shows, those without a value last in either order', async () => {
    const wave = await markedWave(undefined, SOURCE);
    const plan = await titlesOf(wave, {});
    expect(await sortedBy(wave, 'key', false)).toHaveLength(plan.length);
    const byTitle = [...plan].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    expect(await sortedBy(wave, 'title', false)).toEqual(byTitle);
    expect(await sortedBy(wave, 'title', true)).toEqual([...byTitle].reverse());
    for (const descending of [false, true]) {
      const { items } = await valued(
        wave.sandbox.call('listItems', { wave: wave.wave, sort: { by: 'criteria', descending } }),
      );
      expect(items[0]?.title).toBe('Order the lines');
      expect(items.slice(1).every(({ criteria }) => criteria === 0)).toBe(true);
    }
  });
});

describe('filters', () => {
  it('let through the items of a party, as the template gives it to their role', async () => {
    const wave = await markedWave(undefined, SOURCE);
    expect((await valued(wave.sandbox.call('getOverview', {})))?.parties).toEqual(['customer', 'provider']);
    expect(await titlesOf(wave, { party: 'provider' })).toEqual(['Order the lines']);
    expect(await titlesOf(wave, { party: 'customer' })).toEqual(['Open the rooms', 'Describe the rooms']);
    expect(await titlesOf(wave, { party: 'vendor' })).toEqual([]);
  });

  it('offer no party where the template has none', async () => {
    const wave = await markedWave();
    expect((await valued(wave.sandbox.call('getOverview', {})))?.parties).toEqual([]);
  });

  it('let through the items of a module, but not of one that Jira does not show the person', async () => {
    const wave = await markedWave(undefined, SOURCE);
    const module = wave.item('prepare/lines');
    expect(await titlesOf(wave, { module: module.id })).toEqual(['Order the lines', 'Open the rooms']);
    expect(await titlesOf(wave, { module: `${module.id}-2` })).toEqual([]);
    await personInJira(wave.sandbox).setSecurity(module.issue, '10181');
    expect(
      await valued(wave.sandbox.call('listItems', { wave: wave.wave, filter: { module: module.id } }, asMember)),
    ).toMatchObject({ items: [], total: 0, hidden: 0 });
    expect(await modulesOf(wave, { module: module.id }, asMember)).toEqual([]);
  });

  it('leave the modules of the plan that hold such items; owner and party narrow their numbers', async () => {
    const wave = await markedWave(undefined, SOURCE);
    expect(await modulesOf(wave, {})).toEqual(['Lines 2', 'Rooms 2']);
    expect(await modulesOf(wave, { party: 'provider' })).toEqual(['Lines 1']);
    expect(await modulesOf(wave, { phase: 'no-such-phase' })).toEqual([]);
    await personInJira(wave.sandbox).assign(wave.item('rooms/2').issue, 'acc-member');
    await later(wave.sandbox);
    expect(await modulesOf(wave, { owner: 'acc-member' })).toEqual(['Rooms 1']);
    expect(await modulesOf(wave, { is: 'criteria-open' })).toEqual(['Lines 2']);
  });

  it('show the activity of one item with its key, and nothing of one that Jira does not show the person', async () => {
    const wave = await markedWave(undefined, SOURCE);
    const { id, issue } = wave.item('lines/1');
    const { criteria } = await wave.read(id);
    await wave.say(id, { do: 'confirm', criteria: criteria.map(({ key }) => key) });
    await wave.sandbox.clock.advance(60_000);
    const asked = { wave: wave.wave, item: id };
    const { key } = wave.sandbox.site.state.jira.issues[issue] ?? {};
    expect(await valued(wave.sandbox.call('listActivity', asked, asMember))).toMatchObject({
      lines: [{ item: id }],
      items: [{ id, key, title: 'Order the lines' }],
    });
    expect((await valued(wave.sandbox.call('listActivity', { wave: wave.wave, item: `${id}0` }))).lines).toEqual([]);
    await personInJira(wave.sandbox).setSecurity(issue, '10181');
    expect(await valued(wave.sandbox.call('listActivity', asked, asMember))).toMatchObject({ lines: [], items: [] });
    expect(await valued(wave.sandbox.call('listActivity', { wave: wave.wave }, asMember))).toMatchObject({
      lines: [{ item: null, what: '' }],
      items: [],
    });
  });
});
