import { fields, siteUnderTest, tasks } from './site-under-test';

const ISSUE = '/rest/api/3/issue';

describe('rate limits', () => {
  test('burst: 100 POST a second on one path, then 429 until the second has passed', async () => {
    const { ask, clock } = siteUnderTest();
    for (let count = 0; count < 100; count += 1)
      expect((await ask('POST', ISSUE, { fields: fields(`task ${count}`) })).status).toBe(201);
    const said = await ask('POST', ISSUE, { fields: fields('one too many') });
    expect(said).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '1', 'RateLimit-Reason': 'jira-burst-based' },
    });
    expect((await ask('GET', `${ISSUE}/MIG-1`)).status).toBe(200);
    await clock.advance(1_000);
    expect((await ask('POST', ISSUE, { fields: fields('later') })).status).toBe(201);
  });

  test('per issue: 20 writes in two seconds, 100 in thirty', async () => {
    const { ask, clock } = siteUnderTest();
    await ask('POST', ISSUE, { fields: fields('busy') });
    const write = () => ask('PUT', `${ISSUE}/MIG-1/properties/note`, { at: clock.now() });
    for (let round = 0; round < 5; round += 1) {
      for (let count = 0; count < 20; count += 1) expect((await write()).status).toBeLessThan(300);
      if (round < 4)
        expect(await write()).toMatchObject({
          status: 429,
          headers: { 'Retry-After': '2', 'RateLimit-Reason': 'jira-per-issue-on-write' },
        });
      await clock.advance(2_000);
    }
    expect(await write()).toMatchObject({ status: 429, headers: { 'Retry-After': '20' } });
    await clock.advance(20_000);
    expect((await write()).status).toBe(200);
  });

  test('hour: 65,000 points, of which a bulk create of 50 costs 50', async () => {
    const { ask, clock } = siteUnderTest();
    const many = tasks(...Array.from({ length: 50 }, (_, index) => `task ${index}`));
    for (let count = 0; count < 4; count += 1) await ask('POST', `${ISSUE}/bulk`, many);
    const wanted = {
      issueIdsOrKeys: Array.from({ length: 100 }, (_, index) => String(10_001 + index)),
      fields: ['summary'],
    };
    // 200 points are spent; each read of 100 issues costs 101: after 642 of them 65,042 are.
    for (let count = 0; count < 642; count += 1) {
      if (count % 90 === 0) await clock.advance(1_000);
      expect((await ask('POST', `${ISSUE}/bulkfetch`, wanted)).status).toBe(200);
    }
    await clock.advance(1_000);
    const said = await ask('GET', `${ISSUE}/MIG-1`);
    expect(said).toMatchObject({ status: 429, headers: { 'RateLimit-Reason': 'jira-quota-global-based' } });
    expect(Number(said.headers['Retry-After'])).toBe(3_600 - 9);
    await clock.advance(3_600_000);
    expect((await ask('GET', `${ISSUE}/MIG-1`)).status).toBe(200);
  });
});

describe('what is not modelled', () => {
  test.each([
    ['GET', '/rest/api/3/dashboard', 'GET /rest/api/3/dashboard of jira'],
    ['PATCH', '/rest/api/3/issue/MIG-1', 'PATCH /rest/api/3/issue/MIG-1 of jira'],
    ['GET', '/rest/api/3/issue/MIG-1?expand=names', 'expand=names of an issue'],
    ['GET', '/wiki/api/v2/whiteboards/1', 'GET /wiki/api/v2/whiteboards/1 of confluence'],
  ])('%s %s answers 501 and names it', async (method, path, what) => {
    const { ask, site } = siteUnderTest();
    const said = await ask(method, path);
    expect(said.status).toBe(501);
    expect(JSON.stringify(said.body)).toContain(what);
    expect(path.includes('?') || site.operation(method, path) === null).toBe(true);
  });

  test('an operation is found with its scopes, a literal path before a placeholder', () => {
    const { site } = siteUnderTest();
    expect(site.operation('POST', '/rest/api/3/issue/bulk?x=1')).toMatchObject({
      template: '/rest/api/3/issue/bulk',
      write: true,
    });
    expect(site.operation('GET', '/rest/api/3/issue/bulk')).toMatchObject({
      template: '/rest/api/3/issue/{issueIdOrKey}',
      scopes: ['read:jira-work', expect.any(String)],
      write: false,
    });
  });
});
