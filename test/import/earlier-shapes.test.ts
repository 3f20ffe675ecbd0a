import { storedItems } from '../../src/facts/stored-items';
import { storedBatch } from '../../src/import/batch';
import { toJiraFields } from '../../src/import/to-jira-fields';
import { storedRun, UNSTARTED } from '../../src/import/run';
import { storedWavePlan } from '../../src/wave/wave-plan';

/** As they were stored before the template's priority was written to Jira, and before assigning was on by default. */
const batch = {
  level: 'task',
  issues: [
    {
      node: 'own/move/shop/1',
      parent: null,
      summary: 'Pack',
      description: { version: 1, type: 'doc', content: [] },
      comments: [],
      labels: ['runway'],
      property: { node: 'own/move/shop/1' },
    },
  ],
};
const item = {
  spec: {
    node: 'own/move/shop/1',
    parent: null,
    level: 'task',
    phase: 'move',
    module: 'own/move/shop',
    workstream: 'move',
    ongoing: false,
    high: true,
    owners: [],
    criteria: [],
    rows: [],
    asks: 0,
    firstStart: null,
    firstDue: null,
  },
  chunk: 0,
};
const run = {
  schema: 1,
  id: 'r',
  project: '10000',
  wave: '10000.1',
  template: { name: 'Own', version: '' },
  startedBy: 'ada',
  actor: 'person',
  issueTypes: { task: '10002' },
  fields: {},
  offScreen: {},
  batches: [{ level: 'task', count: 1 }],
  total: 1,
  kept: 0,
  ...UNSTARTED,
  keyFloor: null,
  startedAt: 0,
  updatedAt: 0,
};

test('a batch of before is written without a priority', () => {
  const [issue] = storedBatch.parse(batch).issues;
  if (issue === undefined) throw new Error('no issue');
  const { fields } = toJiraFields(issue, 'task', null, storedRun.parse(run));
  expect(fields).toMatchObject({ summary: 'Pack' });
  expect(fields).not.toHaveProperty('priority');
});

test('items of before are read as they were', () => {
  expect(storedItems.parse([item])).toEqual([item]);
});

test('a wave that was imported without assigning stays so', () => {
  const plan = {
    schema: 1,
    dates: {},
    people: { assign: false, roles: { desk: { account: 'ada' } } },
    firstCutover: null,
    moves: [],
    templates: [],
  };
  expect(storedWavePlan.parse(plan).people).toEqual(plan.people);
});
