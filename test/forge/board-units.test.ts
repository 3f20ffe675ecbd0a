import type { ReportChoice } from '../../src/contract/report';
import { MACRO_KEYS } from '../../src/contract/report-names';
import { MACRO_SECTIONS } from '../../src/report/macro-sections';
import { reportOfConfig } from '../support/exported';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { issuesOfOurs, onBoard, onSprint } from '../support/sandbox';
import { type Spent, spentBy } from '../support/storage-units';

/** Jira takes so many issues into a sprint with one request. */
const MOST_ISSUES = 50;
/** Units of a macro of five sections: a stored row is read for at most 24, and here the head is beside it. */
const MOST_UNITS = 25;

/** Every task of the wave is in the sprint, and the sprint was read. */
async function inSprint(sandbox: ReadySandbox): Promise<ReadySandbox> {
  const { site, pass, call } = sandbox;
  const tasks = issuesOfOurs(site).flatMap(({ id, properties }) =>
    (properties['runway'] as { readonly kind?: string }).kind === 'task' ? [id] : [],
  );
  for (let from = 0; from < tasks.length; from += MOST_ISSUES) {
    const answer = await site.answer({
      ...{ product: 'jira', method: 'POST', path: '/rest/agile/1.0/sprint/1/issue' },
      actor: { kind: 'person', accountId: 'acc-lead' },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ issues: tasks.slice(from, from + MOST_ISSUES) }),
    });
    expect(answer.status).toBe(204);
  }
  await pass(2);
  expect(await call('refreshSprint', { sprint: 1 })).toMatchObject({ ok: true });
  return sandbox;
}

/** What opening the board and opening the sprint cost in a wave of so many issues. */
async function opened({ issues, ...of }: Size): Promise<Readonly<Record<'board' | 'sprint' | 'five' | 'six', Spent>>> {
  const sandbox = await inSprint(await readySandbox(of));
  expect(issuesOfOurs(sandbox.site)).toHaveLength(issues);
  const { call } = sandbox;
  const board = () => call('getWave', {}, onBoard());
  const first = await board();
  expect(first).toMatchObject({ ok: true, value: { sprint: { figures: { state: 'active' } } } });
  const shown = async (module: string, sections: ReportChoice['sections']) => {
    const extension = { type: 'macro', content: { id: '131074', type: 'page' }, space: { id: '65537' } };
    const config = reportOfConfig('10000.1', sections);
    const place = { module, extension: { ...extension, config }, account: 'acc-lead' };
    expect(await call('getReport', {}, place)).toMatchObject({ ok: true });
  };
  // The first evaluates what was written since.
  await shown('runway-plan', ['summary']);
  return {
    five: await spentBy(sandbox, () => shown('runway-plan', ['summary', 'readiness', 'gates', 'decisions', 'risks'])),
    six: await spentBy(sandbox, async () => {
      for (const module of MACRO_KEYS) await shown(module, [...MACRO_SECTIONS[module]]);
    }),
    board: await spentBy(sandbox, board),
    sprint: await spentBy(sandbox, () => call('getWave', {}, onSprint())),
  };
}

type Size = typeof SMALL;
/** Epics, the tasks of each, and the sub-tasks of each task: 8 × (1 + 3 × 5), and 13 × (1 + 32 × 12). */
const SMALL = { issues: 128, modules: 8, tasks: 3, subtasks: 4 };
const LARGE = { issues: 5_005, modules: 13, tasks: 32, subtasks: 11 };

let small: Awaited<ReturnType<typeof opened>>;
let large: typeof small;
beforeAll(async () => {
  small = await opened(SMALL);
  large = await opened(LARGE);
});

describe('a status page of a wave of 5,005 issues', () => {
  it('asks no more often than one of a small wave: one call and three requests of storage as one macro, six times that as six', () => {
    for (const { five, six } of [small, large]) {
      expect(five).toMatchObject({ requests: 1, storageRequests: 3, write: 0 });
      expect(six).toMatchObject({ requests: 6, storageRequests: 18, write: 0 });
    }
    expect(large.five.read).toBeLessThanOrEqual(MOST_UNITS);
    expect(large.five.read).toBeLessThan(large.six.read / 2);
  });
});

describe('opening the panel of a board', () => {
  it('is one call with two requests to Jira, three of a sprint, and reads as much in a large wave as in a small one', async () => {
    expect([large.board, large.sprint]).toEqual([small.board, small.sprint]);
    expect([large.board.requests, large.sprint.requests, large.board.write]).toEqual([2, 3, 0]);
  });
});
