import { obstaclesOf } from '../../static/panels/src/tabs/overview/in-the-way';

const phase = (slug: string, reasons: Parameters<typeof obstaclesOf>[0][number]['reasons']) => ({
  slug,
  name: slug.toUpperCase(),
  reasons,
});

test('obstacles of all phases are one line a rule, the worst first, with the phases that have most of them first', () => {
  const found = obstaclesOf([
    phase('a', [
      { rule: 'missing', count: 1 },
      { rule: 'unowned-soon', count: 2 },
    ]),
    phase('b', [
      { rule: 'missing', count: 4 },
      { rule: 'high-stopped', count: 1 },
    ]),
    phase('c', [{ rule: 'all-complete', count: 9 }]),
  ]);
  expect(found).toEqual([
    {
      rule: 'high-stopped',
      state: 'blocked',
      count: 1,
      phases: [{ name: 'B', count: 1 }],
      filter: { phase: 'b', is: 'stopped' },
    },
    {
      rule: 'missing',
      state: 'at-risk',
      count: 5,
      phases: [
        { name: 'B', count: 4 },
        { name: 'A', count: 1 },
      ],
      filter: { is: 'missing' },
    },
    {
      rule: 'unowned-soon',
      state: 'at-risk',
      count: 2,
      phases: [{ name: 'A', count: 2 }],
      filter: { phase: 'a', is: 'unowned' },
    },
  ]);
});

test('what is worse since a sign-off opens no items, and a count of none is no obstacle', () => {
  expect(obstaclesOf([phase('a', [{ rule: 'worse-since-exit', count: 2 }])])).toMatchObject([{ filter: null }]);
  expect(obstaclesOf([phase('a', [{ rule: 'missing', count: 0 }])])).toEqual([]);
});
