import { sprintWorkstreams } from '../../src/sprints/workstream-state';

type Item = Parameters<typeof sprintWorkstreams>[0][number];
const item = (more: Partial<Item>): Item => ({
  ...{ workstream: 'net', counted: true, complete: false, stopped: false, overdue: false, high: false, is: 'open' },
  ...more,
});
const done = item({ complete: true, is: 'done' });

describe('the state of a workstream in a sprint', () => {
  it.each([
    ['nothing begun', [item({})], 'not-started'],
    ['in progress', [item({}), item({ is: 'in-progress' })], 'on-target'],
    ['some complete', [item({}), done], 'on-target'],
    ['all complete', [done, done], 'complete'],
    [
      'a complete item that is past due and blocked',
      [item({ complete: true, is: 'done', overdue: true, stopped: true })],
      'complete',
    ],
    ['a high-priority item blocked', [done, item({ stopped: true, high: true })], 'blocked'],
    ['another item blocked', [done, item({ stopped: true })], 'at-risk'],
    ['an item overdue', [item({ overdue: true })], 'at-risk'],
    ['a missing item', [done, item({ is: 'missing' })], 'at-risk'],
    ['blocked outranks overdue', [item({ overdue: true }), item({ stopped: true, high: true })], 'blocked'],
    ['what is not counted says nothing', [done, item({ counted: false, stopped: true, high: true })], 'complete'],
  ] as const)('%s', (_, items, state) => {
    expect(sprintWorkstreams(items, (slug) => slug)).toMatchObject([{ slug: 'net', state }]);
  });

  it('lists the worst first, with numbers that count each item once', () => {
    const items = [
      item({ workstream: 'a', is: 'in-progress' }),
      item({ workstream: 'b', stopped: true, high: true, overdue: true }),
      done,
    ];
    expect(sprintWorkstreams(items, (slug) => slug.toUpperCase())).toEqual([
      { slug: 'b', name: 'B', state: 'blocked', complete: 0, counted: 1, blocked: 1, overdue: 1, missing: 0 },
      { slug: 'a', name: 'A', state: 'on-target', complete: 0, counted: 1, blocked: 0, overdue: 0, missing: 0 },
      { slug: 'net', name: 'NET', state: 'complete', complete: 1, counted: 1, blocked: 0, overdue: 0, missing: 0 },
    ]);
  });
});
