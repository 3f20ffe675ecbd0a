import { seededRandom } from '../../sandbox/forge/seeded-random';
import type { SprintReport } from '../../src/contract/sprints';
import { startSandbox } from '../support/sandbox';
import { makeHistory } from './histories/random-history';
import { recompute } from './histories/recompute';
import { restOf } from './histories/rest';

/** Each history has a site of its own, so that it can be made again alone: `RUNWAY_SEED` is the first, `RUNWAY_HISTORIES` how many. */
const FIRST = Number(process.env['RUNWAY_SEED'] ?? 1);
const COUNT = Number(process.env['RUNWAY_HISTORIES'] ?? 8);

describe('random histories of a sprint', () => {
  it('count by the app’s resolver as by another implementation that reads the same site over REST', async () => {
    for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
      const { site, clock, call } = await startSandbox();
      const rest = restOf(site, clock);
      const sprint = await makeHistory(rest, 'Random', seededRandom(seed, 'history'));
      const answer = await call('refreshSprint', { sprint });
      if (!answer.ok) throw new Error(answer.error.message);
      // Of an open sprint the numbers are those of the moment at which the call reached the app.
      const expected = await recompute(rest, sprint, Date.parse(answer.value.line.at(-1)?.at ?? ''));
      expect({ seed, ...plain(answer.value) }).toEqual({ seed, ...(expected as object) });
    }
  });
});

function plain({ state, issues, line, unseen: _u, sprint: _s, name: _n, complete: _c, ...amounts }: SprintReport) {
  return { state, ...amounts, issues: issues.map(({ id: _id, complete: _complete, ...issue }) => issue), line };
}
