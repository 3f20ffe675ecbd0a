import { fields, lead, member, paragraph, siteUnderTest, tasks, viewer } from './site-under-test';

const BULK = '/rest/api/3/issue/bulk';

const bulk = (...issues: Record<string, unknown>[]) => ({ issueUpdates: issues.map((each) => ({ fields: each })) });

/** Creates one issue and returns its id. */
async function one(ask: ReturnType<typeof siteUnderTest>['ask'], given: Record<string, unknown>): Promise<string> {
  const said = await ask('POST', '/rest/api/3/issue', { fields: given });
  expect(said.status).toBe(201);
  return (said.body as { id: string }).id;
}

describe('POST /issue/bulk', () => {
  test('creates all, in the order of the request, with keys that count up', async () => {
    const { ask, site } = siteUnderTest();
    const said = await ask('POST', BULK, tasks('first', 'second', 'third'));
    expect(said).toMatchObject({
      status: 201,
      body: {
        issues: [
          { id: '10001', key: 'MIG-1' },
          { id: '10002', key: 'MIG-2' },
          { id: '10003', key: 'MIG-3' },
        ],
        errors: [],
      },
    });
    expect(Object.values(site.state.jira.issues).map((issue) => issue.fields['summary'])).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('is not atomic: what is good is created, what is not is told by its place', async () => {
    const { ask, site } = siteUnderTest();
    const said = await ask(
      'POST',
      BULK,
      bulk(fields('good'), fields('two\nlines'), fields('also good'), fields('x'.repeat(256))),
    );
    expect(said.status).toBe(201);
    expect(said.body).toMatchObject({
      issues: [{ key: 'MIG-1' }, { key: 'MIG-2' }],
      errors: [
        {
          status: 400,
          failedElementNumber: 1,
          elementErrors: { errors: { summary: 'The summary is invalid because it contains newline characters.' } },
        },
        {
          status: 400,
          failedElementNumber: 3,
          elementErrors: { errors: { summary: 'Summary must be less than 255 characters.' } },
        },
      ],
    });
    expect(Object.keys(site.state.jira.issues)).toHaveLength(2);
  });

  test('answers 400 only when all failed', async () => {
    const { ask, site } = siteUnderTest();
    const said = await ask('POST', BULK, bulk(fields(''), fields('has one', { labels: ['a b'] })));
    expect(said).toMatchObject({
      status: 400,
      body: {
        issues: [],
        errors: [
          {
            failedElementNumber: 0,
            elementErrors: { errors: { summary: 'You must specify a summary of the issue.' } },
          },
          {
            failedElementNumber: 1,
            elementErrors: { errors: { labels: "The label 'a b' contains spaces which is invalid." } },
          },
        ],
      },
    });
    expect(site.state.jira.issues).toEqual({});
  });

  test('takes 50 and refuses 51 whole', async () => {
    const { ask, site } = siteUnderTest();
    const many = Array.from({ length: 51 }, (_, index) => `task ${index}`);
    expect((await ask('POST', BULK, tasks(...many))).status).toBe(400);
    expect(site.state.jira.issues).toEqual({});
    expect((await ask('POST', BULK, tasks(...many.slice(1)))).status).toBe(201);
    expect(Object.keys(site.state.jira.issues)).toHaveLength(50);
  });

  test('asks for a JSON body of the right shape', async () => {
    const { site, ask } = siteUnderTest();
    const broken = {
      product: 'jira' as const,
      method: 'POST',
      path: BULK,
      headers: { 'Content-Type': 'application/json' },
      body: '{"issueUpdates": [',
      actor: lead,
    };
    expect((await site.answer(broken)).status).toBe(400);
    expect((await site.answer({ ...broken, headers: {} })).status).toBe(415);
    expect(await ask('POST', BULK, { issueUpdates: [{ feilds: {} }] })).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining('Invalid request payload.')] },
    });
  });

  test('keeps properties, and refuses one past 32,768 characters', async () => {
    const { ask } = siteUnderTest();
    const fitting = 'x'.repeat(32_766);
    const said = await ask('POST', BULK, {
      issueUpdates: [
        { fields: fields('fits'), properties: [{ key: 'runway', value: fitting }] },
        { fields: fields('too long'), properties: [{ key: 'runway', value: `${fitting}y` }] },
      ],
    });
    expect(said.body).toMatchObject({ issues: [{ key: 'MIG-1' }], errors: [{ failedElementNumber: 1 }] });
    expect(await ask('GET', '/rest/api/3/issue/MIG-1/properties/runway')).toMatchObject({
      status: 200,
      body: { key: 'runway', value: fitting },
    });
  });
});

describe('parents', () => {
  test('have to be there already, one hierarchy level above', async () => {
    const { ask } = siteUnderTest();
    const epic = await one(ask, fields('epic', { issuetype: { id: '10000' } }));
    const task = await one(ask, fields('task', { parent: { id: epic } }));
    await one(ask, fields('sub-task', { issuetype: { id: '10004' }, parent: { key: 'MIG-2' } }));
    const said = await ask(
      'POST',
      BULK,
      bulk(
        fields('parent of tomorrow', { parent: { id: '10004' } }),
        fields('task under task', { parent: { id: task } }),
        fields('sub-task under epic', { issuetype: { id: '10004' }, parent: { id: epic } }),
        fields('orphan', { issuetype: { id: '10004' } }),
        fields('epic under epic', { issuetype: { id: '10000' }, parent: { id: epic } }),
      ),
    );
    expect(said.status).toBe(400);
    const level = 'Given parent work item does not belong to appropriate hierarchy.';
    expect((said.body as { errors: { elementErrors: unknown }[] }).errors.map((error) => error.elementErrors)).toEqual([
      { errorMessages: [], errors: { parent: 'Could not find issue by id or key.' } },
      { errorMessages: [], errors: { parentId: level } },
      { errorMessages: [], errors: { parentId: level } },
      { errorMessages: ['Issue type is a sub-task but parent issue key or id not specified.'], errors: {} },
      {
        errorMessages: [],
        errors: { parent: "Field 'parent' cannot be set. It is not on the appropriate screen, or unknown." },
      },
    ]);
  });

  test('of a sub-task are in its own project', async () => {
    const { ask } = siteUnderTest();
    const task = await one(ask, fields('elsewhere', { project: { key: 'KAN' } }));
    const said = await ask('POST', '/rest/api/3/issue', {
      fields: fields('sub-task', { issuetype: { id: '10004' }, parent: { id: task } }),
    });
    expect(said).toMatchObject({
      status: 400,
      body: { errors: { project: 'Sub-tasks must be created in the same project as the parent.' } },
    });
  });

  test('are shown on both sides', async () => {
    const { ask } = siteUnderTest();
    const task = await one(ask, fields('task'));
    await one(ask, fields('sub-task', { issuetype: { id: '10004' }, parent: { id: task } }));
    expect(await ask('GET', '/rest/api/3/issue/MIG-2?fields=parent')).toMatchObject({
      body: { fields: { parent: { id: task, key: 'MIG-1', fields: { summary: 'task' } } } },
    });
    expect(await ask('GET', '/rest/api/3/issue/MIG-1?fields=subtasks')).toMatchObject({
      body: { fields: { subtasks: [{ key: 'MIG-2' }] } },
    });
  });
});

describe('fields', () => {
  const refusal = async (given: Record<string, unknown>, actor = lead) => {
    const said = await siteUnderTest().ask('POST', '/rest/api/3/issue', { fields: given }, actor);
    expect(said.status).toBe(400);
    return (said.body as { errors: Record<string, string> }).errors;
  };
  const offScreen = (id: string) => ({
    [id]: `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`,
  });

  test.each([
    [
      'plain text for a document',
      { description: 'text' },
      { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
    ],
    [
      'a document against the schema',
      { description: { type: 'doc', version: 1, content: [{ type: 'text', text: 'bare' }] } },
      { description: 'INVALID_INPUT' },
    ],
    [
      'a document of 32,768 characters',
      { description: paragraph('x'.repeat(32_700)) },
      { description: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' },
    ],
    ['a field that the site lacks', { customfield_99999: 1 }, offScreen('customfield_99999')],
    ['a field that is on no create screen', { status: { id: '3' } }, offScreen('status')],
    ['a day that does not exist', { duedate: '2027-02-30' }, { duedate: 'Error parsing date string: 2027-02-30' }],
    ['a priority that does not exist', { priority: { id: '99' } }, { priority: 'The priority selected is invalid.' }],
    [
      'somebody who cannot be assigned',
      { assignee: { id: 'acc-viewer' } },
      { assignee: "User 'acc-viewer' cannot be assigned issues." },
    ],
    ['a type of another project', { issuetype: { id: '10101' } }, { issuetype: 'Specify a valid issue type' }],
    ['a project that is not there', { project: { key: 'NOPE' } }, { project: 'Specify a valid project ID or key' }],
  ])('refuses %s', async (_, more, errors) => {
    expect(await refusal(fields('one', more))).toEqual(errors);
  });

  test('asks for what the project requires', async () => {
    const given = fields('one', { project: { key: 'REQ' } });
    expect(await refusal(given)).toEqual({
      customfield_10050: 'Change reference is required.',
      customfield_10051: 'Environment class is required.',
    });
    expect(await refusal({ ...given, customfield_10050: 'CR-1', customfield_10051: { id: '7' } })).toEqual({
      customfield_10051: "Option id '7' is not valid",
    });
    const filled = { ...given, customfield_10050: 'CR-1', customfield_10051: { id: '10201' } };
    expect((await siteUnderTest().ask('POST', '/rest/api/3/issue', { fields: filled })).status).toBe(201);
  });

  test('reporter needs Modify Reporter, a project needs Create Issues and Browse', async () => {
    expect(await refusal(fields('one', { reporter: { id: 'acc-lead' } }), member)).toEqual(offScreen('reporter'));
    expect(await refusal(fields('one'), viewer)).toEqual({
      project: 'You do not have permission to create issues in this project.',
    });
  });

  test('are given back as they were set', async () => {
    const { ask } = siteUnderTest();
    const description = paragraph('A description.');
    await one(
      ask,
      fields('all of it', {
        description,
        labels: ['wave-W1', 'runway'],
        duedate: '2027-06-01',
        customfield_10015: '2027-05-20',
        priority: { name: 'High' },
        assignee: { accountId: 'acc-member' },
      }),
    );
    expect(await ask('GET', '/rest/api/3/issue/MIG-1')).toMatchObject({
      status: 200,
      body: {
        id: '10001',
        fields: {
          summary: 'all of it',
          description,
          labels: ['runway', 'wave-W1'],
          duedate: '2027-06-01',
          customfield_10015: '2027-05-20',
          priority: { id: '2', name: 'High' },
          assignee: { accountId: 'acc-member' },
          reporter: { accountId: 'acc-lead' },
          status: { name: 'To Do', statusCategory: { key: 'new' } },
          created: '2027-05-01T08:00:00.000+0000',
          resolution: null,
        },
      },
    });
  });
});
