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
    for (const seed of [1, 2, 3]) ids.push(await makeHistory(rest, `Try ${seed}`, seededRandom(seed, 'history')));
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
    expect(lines.join(' ')).toContain('Committed: 2 items, 5 points');
    expect(await run(['Nothing'], false)).toBe(2);
    expect(await run(['999'], true)).toBe(1);
    expect(errors).toEqual([
      expect.stringContaining('No sprint is called "Nothing"'),
      expect.stringContaining('this sprint'),
    ]);
  });
});
