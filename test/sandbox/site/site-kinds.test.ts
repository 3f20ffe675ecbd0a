import { defaultState } from '../../../sandbox/site/default-state';
import { type SiteKind, SITE_KINDS } from '../../../sandbox/site/site-kinds';
import { admin, fields, lead, member, siteUnderTest, START } from './site-under-test';

const siteOf = (kind: SiteKind) => {
  const state = defaultState(START);
  SITE_KINDS[kind](state);
  return siteUnderTest({ state });
};

interface Field {
  readonly id: string;
  readonly name: string;
  readonly untranslatedName?: string;
}

test('on the German site everything has another name, and Jira says its own in English where it made the field', async () => {
  const [english, german] = [siteOf('default'), siteOf('german')];
  const fieldsOf = async ({ ask }: typeof german) => (await ask('GET', '/rest/api/3/field')).body as readonly Field[];
  const made = await fieldsOf(german);
  expect(made.filter(({ untranslatedName }) => untranslatedName === 'Start date')).toEqual([
    expect.objectContaining({ id: 'customfield_10188', name: 'Startdatum' }),
  ]);
  expect(made.find(({ id }) => id === 'customfield_10015')?.name).toBe('Abnahmedatum');
  const same = new Set((await fieldsOf(english)).map(({ name }) => name));
  expect(made.filter(({ name }) => same.has(name)).map(({ name }) => name)).toEqual(
    expect.not.arrayContaining(['Start date', 'Flagged', 'Priority', 'Due date']),
  );
  const priorities = (await german.ask('GET', '/rest/api/3/priority')).body as readonly { id: string; name: string }[];
  expect(priorities.map(({ id }) => id)).toEqual(['4', '1', '5', '2', '3']);
  const { issueLinkTypes } = (await german.ask('GET', '/rest/api/3/issueLinkType')).body as {
    issueLinkTypes: readonly { id: string; inward: string }[];
  };
  expect(issueLinkTypes.find(({ id }) => id === '10000')?.inward).toBe('wird blockiert von');
  await german.ask('POST', '/rest/api/3/issue', { fields: fields('Eins') });
  expect((await german.ask('GET', '/rest/api/3/issue/MIG-1?fields=priority,status,issuetype')).body).toMatchObject({
    fields: { priority: { id: '5', name: 'Normal' }, status: { name: 'Zu erledigen' }, issuetype: { name: 'Aufgabe' } },
  });
});

test('on the site with people a time in JQL is one of the zone of whoever asks', async () => {
  const { ask, clock } = siteOf('people');
  await ask('POST', '/rest/api/3/issue', { fields: fields('one') });
  await clock.advance(3_600_000);
  // 08:00 UTC is 01:00 in Los Angeles, 17:00 in Tokyo and 13:30 in Kolkata.
  for (const [actor, before, after] of [
    [lead, '2027-05-01 00:59', '2027-05-01 01:01'],
    [member, '2027-05-01 16:59', '2027-05-01 17:01'],
    [admin, '2027-05-01 13:29', '2027-05-01 13:31'],
  ] as const) {
    const found = async (time: string) =>
      ((await ask('POST', '/rest/api/3/search/jql', { jql: `created > "${time}"` }, actor)).body as { issues: [] })
        .issues.length;
    expect([await found(before), await found(after)]).toEqual([1, 0]);
  }
});

test('on the site with people addresses are hidden, and accounts that are gone are marked as such', async () => {
  const { ask } = siteOf('people');
  expect((await ask('GET', '/rest/api/3/user?accountId=acc-member')).body).not.toHaveProperty('emailAddress');
  expect((await ask('GET', '/rest/api/3/user?accountId=acc-left')).body).toMatchObject({ active: false });
  const found = (await ask('GET', '/rest/api/3/user/search?query=Workstream')).body as readonly {
    accountId: string;
    active: boolean;
  }[];
  expect(found.map(({ accountId, active }) => [accountId, active])).toEqual([
    ['acc-member', true],
    ['acc-left-namesake', false],
  ]);
});
