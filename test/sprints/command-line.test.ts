import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSprint } from '../../cli/sprint';
import { simulatedClock } from '../../sandbox/clock';
import { writeDataDirectory } from '../../sandbox/data-directory';
import { seededRandom } from '../../sandbox/forge/seeded-random';
import { startSandbox } from '../../sandbox/start-sandbox';
import { builtApp } from '../support/built-app';
import { makeHistory } from './histories/random-history';
import { recompute } from './histories/recompute';
import { restOf } from './histories/rest';

describe('runway sprint', () => {
  const data = mkdtempSync(join(tmpdir(), 'runway-sprint-'));
  afterAll(() => {
    rmSync(data, { recursive: true });
  });

  it('prints the ledger of each sprint on a line, as of the moment at which the sandbox was saved', async () => {
    const app = await builtApp();
    const clock = simulatedClock(Date.UTC(2027, 2, 1, 9));
    const { site, host } = await startSandbox({ project: process.cwd(), app, clock });
    const rest = restOf(site, clock);
    const ids: number[] = [];
    // The third of them stays open.
    for (const seed of [4, 2, 3]) ids.push(await makeHistory(rest, `Try ${seed}`, seededRandom(seed, 'history')));
    writeDataDirectory(data, { savedAt: clock.now(), site: site.state, host: host.state });

    const lines: string[] = [];
    const errors: string[] = [];
    const output = { out: (line: string) => void lines.push(line), error: (line: string) => void errors.push(line) };
    const run = (sprint: readonly string[], json: boolean) =>
      runSprint({ project: 'MIG', sprint, data, json }, output, app);
    expect(await run([...ids.map(String), 'try 2'], true)).toBe(0);
    const printed = lines.map((line) => JSON.parse(line) as Record<string, unknown> & { issues: object[] });
    for (const [index, id] of ids.entries()) {
      const expected = (await recompute(rest, id, clock.now())) as Record<string, unknown> & { issues: object[] };
      expect(printed[index]).toMatchObject(expected);
      expect(printed[index]?.issues).toHaveLength(expected.issues.length);
    }
    expect(printed[3]).toEqual(printed[1]);

    lines.length = 0;
    expect(await run([String(ids[0])], false)).toBe(0);
    const [first] = printed;
    const committed = first?.['committed'] as { items: number; points: number };
    expect(lines).toContain(`  Committed: ${committed.items} items, ${committed.points} points`);
    // As of the moment at which the sandbox was saved, whatever happened right before it.
    const planned = { startDate: '2027-03-01T09:00:00.000Z', endDate: '2027-03-12T09:00:00.000Z', originBoardId: 1 };
    const create = (name: string) =>
      rest.ask<{ id: number }>('POST', '/rest/agile/1.0/sprint', { name, ...planned }).then(({ id }) => id);
    const [year, next, twice, again] = [
      await create('2027'),
      await create('next'),
      await create('TWICE'),
      await create('Twice'),
    ];
    const { key } = await rest.ask<{ key: string }>('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'MIG' }, issuetype: { id: '10002' }, summary: 'Last', customfield_10020: next },
    });
    await rest.ask('POST', `/rest/agile/1.0/sprint/${next}`, { state: 'active' });
    await rest.ask('DELETE', `/rest/agile/1.0/sprint/${again}`);
    const other = await create('twice');
    writeDataDirectory(data, { savedAt: clock.now(), site: site.state, host: host.state });
    lines.length = 0;
    expect(await run(['2027', 'next', 'TWICE'], true)).toBe(0);
    const [future, open, exact] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(future).toMatchObject({ sprint: year, state: 'future', line: [], issues: [] });
    expect(open).toMatchObject({
      ...{ sprint: next, state: 'active', committed: { items: 1, points: 0 }, carriedOver: { items: 0, points: 0 } },
      issues: [{ key, committed: true, firstEstimate: null, lastEstimate: null }],
    });
    expect((open?.['line'] as { at: string }[]).at(-1)?.at).toBe(new Date(clock.now()).toISOString());
    expect(exact).toMatchObject({ sprint: twice });
    expect(await run(['tWiCe'], true)).toBe(2);
    expect(errors.splice(0)).toEqual([`Several sprints are called "tWiCe": give one of ${twice}, ${other}.`]);
    expect(await run([String(again + 90)], true)).toBe(1);
    errors.length = 0;

    expect(await run(['Nothing'], false)).toBe(2);
    expect(await run(['999'], true)).toBe(1);
    expect(errors).toEqual([
      expect.stringContaining('No sprint is called "Nothing"'),
      expect.stringContaining('this sprint'),
    ]);
  });
});
