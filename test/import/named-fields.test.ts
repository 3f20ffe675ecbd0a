import { batchesOf } from '../../src/import/batch';
import { namedChoices, namedElsewhere } from '../../src/import/named-fields';
import type { CreateField } from '../../src/import/project-fields';
import { toJiraFields } from '../../src/import/to-jira-fields';
import type { Run } from '../../src/import/run';
import { assemblePlan } from '../../src/plan/assemble-plan';
import { readSource } from '../../src/template/read-source';
import { UNCHOSEN } from '../plan/template-of';

const CSV = `Issue Type,Issue id,Parent id,Summary,Component/s,Component/s,Fix Version/s
Epic,1,,Network,,,
Task,2,1,Open the firewall,network,Security,2.0
Task,3,1,Order lines,Carrier,,2.0
`;

const field = (id: string, ...names: readonly string[]): CreateField => ({
  id,
  name: id,
  required: false,
  hasDefault: false,
  type: 'array',
  items: 'component',
  custom: null,
  allowed: names.map((name, at) => ({ id: `${id}-${String(at)}`, name })),
});

const drafts = () => {
  const [template] = readSource('plan.csv', new TextEncoder().encode(CSV)).templates;
  if (template === undefined) throw new Error('not read');
  return assemblePlan(template, UNCHOSEN);
};

/** As much of a run as writing its fields reads. */
const RUN = { project: '1', issueTypes: { task: '10' }, startField: {}, offScreen: {}, fields: {}, actor: 'person' };

test('components and fix versions of a CSV go into the fields of the screen, by name without regard to case', () => {
  const plan = drafts();
  const choices = namedChoices({
    task: [field('components', 'Network', 'Security'), field('fixVersions', '1.0', '2.0')],
  });
  const tasks = batchesOf(plan, {}, choices).find(({ level }) => level === 'task');
  const fields = (tasks?.issues ?? []).map((issue) => toJiraFields(issue, 'task', null, RUN as unknown as Run).fields);
  expect(fields.map(({ components, fixVersions }) => ({ components, fixVersions }))).toEqual([
    { components: [{ id: 'components-0' }, { id: 'components-1' }], fixVersions: [{ id: 'fixVersions-1' }] },
    { components: undefined, fixVersions: [{ id: 'fixVersions-1' }] },
  ]);
  expect(
    namedElsewhere(
      plan.operations.map(({ draft }) => draft),
      choices,
    ),
  ).toEqual(['The project does not offer these components, which stay in descriptions: Carrier.']);
});

test('a screen without the fields gets none, the words stay in the description, and the preview says so', () => {
  const plan = drafts();
  for (const { issues } of batchesOf(plan)) for (const issue of issues) expect(issue).not.toHaveProperty('named');
  const task = plan.operations.find(({ draft }) => draft.summary === 'Open the firewall');
  expect(JSON.stringify(task?.draft.description)).toMatch(/Security.*2\.0/);
  expect(
    namedElsewhere(
      plan.operations.map(({ draft }) => draft),
      {},
    ),
  ).toEqual([
    'The project does not offer these components, which stay in descriptions: network, Security, Carrier.',
    'The project does not offer these fix versions, which stay in descriptions: 2.0.',
  ]);
});
