import { fields, seeded, siteUnderTest, tasks } from './site-under-test';

const BULK = '/rest/api/3/issue/bulk';
const names = Array.from({ length: 20 }, (_, index) => `task ${index}`);

const summaries = (issues: Record<string, { fields: Record<string, unknown> }>) =>
  Object.values(issues).map((issue) => issue.fields['summary']);

describe('faults of a bulk create', () => {
  test('key-gaps: keys and ids skip, nothing is lost', async () => {
    const { ask, site } = siteUnderTest({ faults: { keyGaps: 0.5, random: seeded(1) } });
    const said = await ask('POST', BULK, tasks(...names));
    const { issues } = said.body as { issues: { id: string; key: string }[] };
    expect(issues).toHaveLength(20);
    expect(Number(issues.at(-1)?.key.split('-')[1])).toBeGreaterThan(20);
    expect(summaries(site.state.jira.issues)).toEqual(names);
  });

  test('interleave: another person creates issues in between', async () => {
    const { ask, site } = siteUnderTest({ faults: { interleave: 0.3, random: seeded(2) } });
    const said = await ask('POST', BULK, tasks(...names));
    expect((said.body as { issues: unknown[] }).issues).toHaveLength(20);
    const others = summaries(site.state.jira.issues).filter((summary) => String(summary).startsWith("Somebody else's"));
    expect(others.length).toBeGreaterThan(0);
    expect(Object.keys(site.state.jira.issues)).toHaveLength(20 + others.length);
  });

  test('shuffle: neither ids nor the answer follow the request; errors still name their place', async () => {
    const { ask, site } = siteUnderTest({ faults: { shuffle: true, random: seeded(3) } });
    const { issueUpdates } = tasks(...names);
    const said = await ask('POST', BULK, { issueUpdates: [...issueUpdates, { fields: fields('') }] });
    const { issues, errors } = said.body as { issues: { id: string }[]; errors: { failedElementNumber: number }[] };
    const written = summaries(site.state.jira.issues);
    expect([...written].sort()).toEqual([...names].sort());
    expect(written).not.toEqual(names);
    const answered = issues.map((issue) => issue.id);
    expect(answered).not.toEqual([...answered].sort());
    expect(errors.map((error) => error.failedElementNumber)).toEqual([20]);
  });

  test('hidden: who created the issues does not see them', async () => {
    const { ask } = siteUnderTest({ faults: { hidden: 1, random: seeded(4) } });
    expect((await ask('POST', BULK, tasks('mine'))).body).toMatchObject({ issues: [{ id: '10001', key: 'MIG-1' }] });
    expect((await ask('GET', '/rest/api/3/issue/10001')).status).toBe(404);
    expect((await ask('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['10001'] })).body).toEqual({
      issues: [],
      issueErrors: [],
    });
  });

  test('partial commit: the first k are there although the answer is a 503', async () => {
    const { ask, site } = siteUnderTest();
    expect((await ask('POST', BULK, tasks('a', 'b', 'c'), undefined, { kind: 'partial', k: 2 })).status).toBe(503);
    expect(summaries(site.state.jira.issues)).toEqual(['a', 'b']);
  });

  test('late commit: the issues appear one by one over the seconds that follow', async () => {
    const { ask, site, clock } = siteUnderTest();
    expect((await ask('POST', BULK, tasks('a', 'b', 'c'), undefined, { kind: 'late', seconds: 180 })).status).toBe(504);
    expect(summaries(site.state.jira.issues)).toEqual([]);
    await clock.advance(60_000);
    expect(summaries(site.state.jira.issues)).toEqual(['a']);
    await clock.advance(119_999);
    expect(summaries(site.state.jira.issues)).toEqual(['a', 'b']);
    await clock.advance(1);
    expect(summaries(site.state.jira.issues)).toEqual(['a', 'b', 'c']);
  });

  test('a commit fault on another write: done later, or not at all; on a read: nothing', async () => {
    const { ask, site, clock } = siteUnderTest();
    const create = (summary: string) => ({ fields: fields(summary) });
    const single = '/rest/api/3/issue';
    expect((await ask('POST', single, create('never'), undefined, { kind: 'partial', k: 0 })).status).toBe(503);
    expect((await ask('POST', single, create('later'), undefined, { kind: 'late', seconds: 10 })).status).toBe(504);
    expect((await ask('POST', single, create(''), undefined, { kind: 'late', seconds: 10 })).status).toBe(504);
    expect((await ask('GET', '/rest/api/3/myself', undefined, undefined, { kind: 'late', seconds: 10 })).status).toBe(
      200,
    );
    expect(summaries(site.state.jira.issues)).toEqual([]);
    await clock.advance(10_000);
    expect(summaries(site.state.jira.issues)).toEqual(['later']);
  });

  test('the same seed gives the same site', async () => {
    const run = async () => {
      const { ask, site } = siteUnderTest({
        faults: { keyGaps: 0.3, interleave: 0.3, shuffle: true, random: seeded(7) },
      });
      await ask('POST', BULK, tasks(...names));
      return JSON.stringify(site.state);
    };
    expect(await run()).toBe(await run());
  });
});
