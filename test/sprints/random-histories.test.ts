import { isDeepStrictEqual } from 'node:util';
import { simulatedClock } from '../../sandbox/clock';
import { seededRandom } from '../../sandbox/forge/seeded-random';
import { startSandbox } from '../../sandbox/start-sandbox';
import type { Result } from '../../src/contract/result';
import type { SprintReport } from '../../src/contract/sprints';
import { builtApp } from '../support/built-app';
import { START } from '../support/sandbox';
import { playBack } from './histories/play-back';
import { makeHistory } from './histories/random-history';
import { type Cut, recompute } from './histories/recompute';
import { restOf } from './histories/rest';

/** Each history has a site of its own, so that it can be made again alone: `RUNWAY_SEED` is the first, `RUNWAY_HISTORIES` how many. */
const FIRST = Number(process.env['RUNWAY_SEED'] ?? 1);
const COUNT = Number(process.env['RUNWAY_HISTORIES'] ?? 8);

describe('random histories of a sprint', () => {
  it('count by the app’s resolver as by another implementation that reads the same site over REST', async () => {
    const app = await builtApp();
    const differing: [object, object][] = [];
    let removed = 0;
    const states = new Set<string>();
    for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
      const clock = simulatedClock(START);
      const { site, host } = await startSandbox({ project: process.cwd(), app, clock, instantCalls: true });
      const rest = restOf(site, clock);
      const look = async (sprint: number): Promise<SprintReport> => {
        const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'MIG', type: 'software' } };
        const answer = (await host.invoke({
          ...{ functionKey: 'refreshSprint', payload: { sprint }, moduleKey: 'runway-project', extension },
          accountId: 'acc-lead',
        })) as Result<SprintReport>;
        if (!answer.ok) throw new Error(answer.error.message);
        return answer.value;
      };
      // A deleted issue is in no answer of Jira: what it was is kept before, and the app looks before and after.
      const cuts: Cut[] = [];
      const remove = async (sprint: number, issue: string): Promise<void> => {
        await look(sprint);
        const before = await playBack(rest.ask, await rest.ask('GET', `/rest/agile/1.0/sprint/${sprint}`));
        const at = clock.now();
        await rest.ask('DELETE', `/rest/api/3/issue/${issue}?deleteSubtasks=true`);
        await rest.pass(5_000);
        cuts.push({ at, found: clock.now(), before });
        await look(sprint);
      };
      const sprint = await makeHistory(rest, 'Random', seededRandom(seed, 'history'), remove);
      const now = clock.now();
      const expected = await recompute(rest, sprint, now, cuts);
      removed += cuts.length;
      const report = await look(sprint);
      states.add(report.state);
      const pair = [plain(report), expected].map((one) => ({ seed, ...(one as object) })) as [object, object];
      if (!isDeepStrictEqual(...pair)) differing.push(pair);
    }
    expect(differing.map(([app]) => app)).toEqual(differing.map(([, other]) => other));
    // The histories are worth something only where they hold all of it.
    if (COUNT >= 8) expect([removed > 0, states.size > 1]).toEqual([true, true]);
  });
});

function plain({ state, issues, line, unseen: _u, sprint: _s, name: _n, complete: _c, ...amounts }: SprintReport) {
  return { state, ...amounts, issues: issues.map(({ id: _id, complete: _complete, ...issue }) => issue), line };
}
