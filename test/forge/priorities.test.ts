import type { SiteState } from '../../sandbox/site/site';
import { issuesOfOurs, onProjectPage, type Place, type Sandbox, startSandbox, testId } from '../support/sandbox';

const TEMPLATE = `
runway: 1
name: Ranked move
gates:
  - {id: go, name: Go-live, kind: decision, offset: T-1, phases: [Move]}
phases:
  - name: Move
    cutover: true
    modules:
      - title: Lines
        priority: lowest
        tasks:
          - {title: Order the line, priority: high, offset: T-20}
          - {title: Paint the door, priority: low, offset: T-20}
          - {title: Count the desks, offset: T-20}
          - title: Switch over
            priority: medium
            offset: T-10
            subtasks:
              - {title: Call the carrier, priority: highest, offset: T-10}
`;
const dates = { cutover: '2027-06-01' };
const bytes = new TextEncoder().encode(TEMPLATE);

const ranked = (names: readonly string[]) =>
  names.map((name, index) => ({ id: String(70 - index), name, description: '', color: '#000000' }));

/** A site whose projects have these priorities, from the highest down. */
const withPriorities =
  (names: readonly string[]) =>
  (state: SiteState): void => {
    state.jira.priorities = ranked(names);
  };

/** MIG, the create screens of some of its types without the field. */
const offScreens =
  (types: readonly string[]) =>
  (state: SiteState): void => {
    const mig = state.jira.projects['10000'];
    if (mig === undefined) throw new Error('no MIG');
    mig.createScreens = Object.fromEntries(
      Object.entries(mig.createScreens).map(([type, screen]) => [
        type,
        types.includes(type) ? screen.filter(({ fieldId }) => fieldId !== 'priority') : screen,
      ]),
    );
  };

async function preview(sandbox: Sandbox, place?: Place) {
  const uploadId = await sandbox.upload('ranked.yaml', bytes, place);
  const answer = await sandbox.call('previewImport', { uploadId, dates }, place);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

async function imported(sandbox: Sandbox, place?: Place) {
  const uploadId = await sandbox.upload('ranked.yaml', bytes, place);
  const started = await sandbox.call('startImport', { uploadId, dates, requestId: testId() }, place);
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
  expect(await sandbox.call('getImport', {}, place)).toMatchObject({ value: { state: 'complete', failed: 0 } });
}

const inJira = ({ site }: Sandbox) => {
  const names = new Map(site.state.jira.priorities.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    issuesOfOurs(site).map(({ fields }) => [fields['summary'], names.get(fields['priority'] as string) ?? null]),
  );
};

const described = ({ site }: Sandbox, title: string): string =>
  JSON.stringify(issuesOfOurs(site).find(({ fields }) => fields['summary'] === title)?.fields['description']);

const highItems = async (sandbox: Sandbox, place?: Place) => {
  const answer = await sandbox.call('listItems', { wave: `${place ? '10001' : '10000'}.1`, filter: {} }, place);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.items.flatMap(({ title, high }) => (high ? [title] : [])).sort();
};

describe('the template’s priority', () => {
  it('is in Jira’s field by rank, leaves the description, and gives the gate high-priority items to ask', async () => {
    const sandbox = await startSandbox();
    const shown = await preview(sandbox);
    expect(shown.notes).toContain(
      'Priorities in Jira, by rank: highest becomes “Highest”, high becomes “High”, medium becomes “Medium”, low becomes “Low”, lowest becomes “Lowest”.',
    );
    expect(shown.dates.offScreen).toEqual([]);
    await imported(sandbox);
    expect(inJira(sandbox)).toMatchObject({
      Lines: 'Lowest',
      'Order the line': 'High',
      'Paint the door': 'Low',
      'Switch over': 'Medium',
      'Call the carrier': 'Highest',
    });
    for (const title of ['Lines', 'Order the line', 'Call the carrier'])
      expect(described(sandbox, title)).not.toContain('Priority');
    expect(await highItems(sandbox)).toEqual(['Call the carrier', 'Order the line']);
    const sheet = await sandbox.call('getGate', { wave: '10000.1', gate: 'go' });
    if (!sheet.ok) throw new Error(sheet.error.message);
    expect(sheet.value.gate.findings.find(({ check }) => check === 'high-items')).toMatchObject({ is: 'unmet' });
    expect(sheet.value.gate.findings.find(({ check }) => check === 'high-items')?.evidence).toHaveLength(2);
  });

  it.each([
    [['Dringend', 'Normal'], { 'Order the line': 'Dringend', 'Switch over': 'Normal', 'Paint the door': 'Normal' }],
    [['Hoch', 'Mittel', 'Niedrig'], { 'Order the line': 'Hoch', 'Switch over': 'Mittel', 'Paint the door': 'Niedrig' }],
    [
      ['Low', 'Lowest', 'High', 'Highest', 'Minor', 'Blocker', 'Trivial'],
      { 'Call the carrier': 'Low', 'Order the line': 'High', 'Switch over': 'Highest', 'Paint the door': 'Minor' },
    ],
  ])('goes by the order of %j', async (names, expected) => {
    const sandbox = await startSandbox(withPriorities(names));
    await imported(sandbox);
    expect(inJira(sandbox)).toMatchObject(expected);
    expect(await highItems(sandbox)).toEqual(['Call the carrier', 'Order the line']);
  });

  it('counts in Runway where no create screen has the field, and the preview says so', async () => {
    const sandbox = await startSandbox();
    const team = onProjectPage('10001', 'TEAM');
    const shown = await preview(sandbox, team);
    for (const type of ['Epic', 'Task', 'Subtask'])
      expect(shown.dates.offScreen).toContain(
        `${type} has no choice of priorities on its create screen. Runway uses the template's priority for readiness and gates.`,
      );
    expect(shown.notes.join(' ')).not.toContain('Priorities in Jira');
    await imported(sandbox, team);
    expect(described(sandbox, 'Order the line')).toContain('Priority: high');
    expect(await highItems(sandbox, team)).toEqual(['Call the carrier', 'Order the line']);
  });

  it('counts in Runway for the types whose create screen lacks the field, and in Jira for the others', async () => {
    const sandbox = await startSandbox(offScreens(['10004']));
    const shown = await preview(sandbox);
    expect(shown.dates.offScreen).toEqual([
      "Sub-task has no choice of priorities on its create screen. Runway uses the template's priority for readiness and gates.",
    ]);
    await imported(sandbox);
    expect(inJira(sandbox)).toMatchObject({ 'Order the line': 'High' });
    expect(described(sandbox, 'Call the carrier')).toContain('Priority: highest');
    expect(described(sandbox, 'Order the line')).not.toContain('Priority');
    expect(await highItems(sandbox)).toEqual(['Call the carrier', 'Order the line']);
  });

  it('is filled in where the project demands a priority: an issue without one in the template gets the middle one', async () => {
    const sandbox = await startSandbox((state) => {
      const mig = state.jira.projects['10000'];
      if (mig === undefined) throw new Error('no MIG');
      mig.createScreens = Object.fromEntries(
        Object.entries(mig.createScreens).map(([type, screen]) => [
          type,
          screen.map((field) =>
            field.fieldId === 'priority' ? { ...field, required: true, hasDefaultValue: false } : field,
          ),
        ]),
      );
    });
    expect((await preview(sandbox)).requiredFields).toEqual([]);
    await imported(sandbox);
    expect(inJira(sandbox)).toMatchObject({ 'Order the line': 'High', 'Count the desks': 'Medium' });
  });
});
