import type { Press } from '../../src/contract/answers';
import { pressOn } from '../support/answering';
import { readySandbox } from '../support/readiness-in-sandbox';
import { rowsRead } from '../support/rows-read';
import { inMacro, inPortfolio, issuesOfOurs, onIssue, type Sandbox } from '../support/sandbox';
import { type Spent, spentBy } from '../support/storage-units';

/** Units of storage that opening a panel may read: an installation has 4,000 a minute for all its people. */
const MOST = 12;
/** The panel of an issue reads facts and digests of its wave, 33 rows in a wave of any size, and each row once. */
const MOST_OF_ISSUE = 56;

function noSuchRow({ site }: Sandbox): Press {
  const nodes = issuesOfOurs(site).map(({ properties }) => (properties['runway'] as { readonly node: string }).node);
  const item = nodes.find((node) => node.split('/').length > 3) ?? '';
  const row = { key: 'aaaaaaaaaa', result: 'pending', by: null, at: null } as const;
  return pressOn(item, row, 'go');
}

/** Each opened once before, so that what the rules say of the wave is stored. */
async function opened(sandbox: Sandbox): Promise<Readonly<Record<string, Spent>>> {
  const page = sandbox.site.state.confluence.pages['131074'];
  if (page === undefined) throw new Error('No page.');
  const calls = {
    overview: () => sandbox.call('getOverview', {}),
    macro: () => sandbox.call('getWave', {}, inMacro(page, { projectId: '10000', waveId: '10000.1' })),
    portfolio: () => sandbox.call('listWaves', {}, inPortfolio()),
    // Of a row that is not there: what an answer of a meeting reads before it writes.
    answer: () => sandbox.call('answerLines', { wave: '10000.1', presses: [noSuchRow(sandbox)] }),
  };
  const found: Record<string, Spent> = {};
  for (const [name, open] of Object.entries(calls)) {
    const first = await open();
    expect(first.ok).toBe(true);
    found[name] = await spentBy(sandbox, open);
  }
  return found;
}

it('Overview, macro and portfolio row read a few small rows, as many in a large wave as in a small one', async () => {
  const small = await opened(await readySandbox({ modules: 2, tasks: 2, subtasks: 1 }));
  const large = await opened(await readySandbox({ modules: 20, tasks: 7, subtasks: 6 }));
  for (const [name, { read, write }] of Object.entries(large)) {
    expect([name, read <= MOST, write]).toEqual([name, true, 0]);
    expect([name, small[name]?.read]).toEqual([name, read]);
  }
});

it('the panel of an issue reads each row of its wave once, and as many in a large wave as in a small one', async () => {
  const costs: number[] = [];
  for (const size of [
    { modules: 2, tasks: 2, subtasks: 1 },
    { modules: 20, tasks: 7, subtasks: 6 },
  ]) {
    const sandbox = await readySandbox(size);
    const issue = issuesOfOurs(sandbox.site).find(
      ({ properties }) => (properties['runway'] as { readonly node: string }).node.split('/').length > 3,
    );
    if (issue === undefined) throw new Error('No task.');
    const open = async () => expect((await sandbox.call('getItem', {}, onIssue(issue.id))).ok).toBe(true);
    const { read, write } = await spentBy(sandbox, open);
    expect(write).toBe(0);
    costs.push(read);
    // Which wave knows the issue is found out first: the waves of the project, and the part of the facts that names it.
    const rows = (await rowsRead(sandbox, open)).filter((row) => !/^entity:(wave|facts) /.test(row));
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
  }
  expect(Math.max(...costs)).toBeLessThanOrEqual(MOST_OF_ISSUE);
  expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(3);
});
