import type { ItemView, Mark } from '../../src/contract/marks';

/** Every result of every kind of checklist line, a plan of lines, and lines that are begun again. */
export async function giveResults(
  views: readonly ItemView[],
  mark: (item: string, said: Mark) => Promise<unknown>,
): Promise<void> {
  const results = {
    'go-no-go': ['go', 'no-go', 'pending', 'go'],
    test: ['passed', 'failed', 'blocked', 'not-run', 'passed'],
    step: ['done', 'skipped', 'not-done', 'done'],
    link: ['there', 'missing', 'there'],
  } as const;
  for (const kind of ['go-no-go', 'test', 'step', 'link'] as const) {
    const rows = views.flatMap(({ id, rows: all }) =>
      all.filter((one) => one.kind === kind).map(({ key }) => ({ id, key })),
    );
    for (const [index, result] of results[kind].entries()) {
      const row = rows[index];
      if (row === undefined) throw new Error(`The template has too few rows of the kind ${kind}.`);
      const evidence = result === 'there' ? 'https://example.com/file' : '';
      await mark(row.id, { do: 'row', row: row.key, result, note: 'As agreed.', evidence });
    }
    const planned = rows[0];
    const plan = { owner: 'acc-member', priority: 'high', due: '2027-05-03' } as const;
    if (planned !== undefined) await mark(planned.id, { do: 'row-plan', row: planned.key, ...plan });
  }
  const tested = views.find(({ rows }) => rows.some(({ kind }) => kind === 'test'));
  const test = tested?.rows.find(({ kind }) => kind === 'test');
  if (tested === undefined || test === undefined) throw new Error('The template has no test.');
  await mark(tested.id, { do: 'run-again', kind: 'test' });
  await mark(tested.id, { do: 'row', row: test.key, result: 'passed', note: 'In the second round.' });
}
