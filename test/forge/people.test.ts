import type { SiteState } from '../../sandbox/site/site';
import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import { issuesOfOurs, onProjectPage, type Sandbox, startSandbox, testId } from '../support/sandbox';

const BULK = 'POST /rest/api/3/bulk/issues/fields';
const SINGLE = 'PUT /rest/api/3/issue/{issueIdOrKey}';
const offsets = [Array.from({ length: 12 }, (_, index) => index + 1)];
const dates = { cutover: '2028-09-01', workingDays: EVERY_DAY };
const people = { assign: true, roles: { network: { account: 'acc-member' } } };

/** Every second step is owned by the role. */
const OWNED = ['Step 1.1', 'Step 1.3', 'Step 1.5', 'Step 1.7', 'Step 1.9', 'Step 1.11'];

const assigned = (sandbox: Sandbox) =>
  issuesOfOurs(sandbox.site)
    .filter(({ fields }) => (fields['assignee'] ?? null) !== null)
    .map(({ fields }) => [fields['summary'], fields['assignee']]);

async function imported(sandbox: Sandbox, choices: object) {
  const uploadId = await sandbox.upload('dated.yaml', datedTemplate(offsets));
  const started = await sandbox.call('startImport', { uploadId, dates, people: choices, requestId: testId() });
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
  const ended = await sandbox.call('getImport', {});
  if (!ended.ok || ended.value === null) throw new Error('No run.');
  return ended.value;
}

describe('people of an import', () => {
  it('become assignees of what their role is responsible for, in bulk and telling nobody, once everything is there', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(offsets));
    expect(await sandbox.call('previewImport', { uploadId, dates, people })).toMatchObject({
      ok: true,
      value: { roles: [{ id: 'network', name: 'Network', party: 'customer', issues: 6 }], emails: { count: 0 } },
    });
    const bodies: string[] = [];
    const answer = sandbox.site.answer.bind(sandbox.site);
    sandbox.site.answer = (request, hooks) => {
      if (request.path.includes('/bulk/issues/fields')) bodies.push(request.body ?? '');
      if (request.path.endsWith('/issue/bulk')) expect(request.body).not.toContain('assignee');
      return answer(request, hooks);
    };
    const run = await imported(sandbox, people);
    expect(run).toMatchObject({
      state: 'complete',
      created: 13,
      failed: 0,
      assigned: { total: 6, done: 6, failed: 0 },
    });
    expect(assigned(sandbox).sort()).toEqual(OWNED.map((summary) => [summary, 'acc-member']).sort());
    expect(sandbox.host.requests[BULK]).toBe(1);
    expect(sandbox.host.requests[SINGLE] ?? 0).toBe(0);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ sendBulkNotification: false, selectedActions: ['assignee'] });
  });

  it('come to the same one by one, without the permission to make bulk changes', async () => {
    const sandbox = await startSandbox((state) => {
      state.jira.globalPermissions['BULK_CHANGE'] = [];
    });
    const run = await imported(sandbox, people);
    expect(run).toMatchObject({ state: 'complete', assigned: { total: 6, done: 6, failed: 0 } });
    expect(assigned(sandbox)).toHaveLength(6);
    expect(sandbox.host.requests[SINGLE]).toBe(6);
  });

  it('stay away where nobody asked for it, and where the role is held by a name or by nobody', async () => {
    for (const choices of [
      { ...people, assign: false },
      { assign: true, roles: { network: { name: 'Somebody at the customer' } } },
      { assign: true },
    ]) {
      const sandbox = await startSandbox();
      const run = await imported(sandbox, choices);
      expect(run).toMatchObject({ state: 'complete', created: 13 });
      expect(run.assigned).toBeUndefined();
      expect(assigned(sandbox)).toEqual([]);
    }
  });

  it('hold their role where Jira does not let them be assigned: the preview says that their items stay unassigned', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(offsets));
    const request = { uploadId, dates, people: { assign: true, roles: { network: { account: 'acc-viewer' } } } };
    const preview = await sandbox.call('previewImport', request);
    expect(preview.ok && preview.value.warnings.join(' ')).toContain('Network');
    const run = await imported(sandbox, request.people);
    expect(run).toMatchObject({ state: 'complete', created: 13, failed: 0 });
    expect(assigned(sandbox)).toEqual([]);
    expect(await sandbox.call('getRaci', { wave: '10000.1' })).toMatchObject({
      ok: true,
      value: { register: { people: [{ who: { account: 'acc-viewer' }, roles: ['network'] }] } },
    });
  });

  it('are refused before anything is written, where they may not browse the project', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(offsets));
    const outsider = { uploadId, dates, people: { assign: true, roles: { network: { account: 'acc-outsider' } } } };
    expect(await sandbox.call('startImport', { ...outsider, requestId: testId() })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('may browse this project') },
    });
    await sandbox.settle();
    expect(issuesOfOurs(sandbox.site)).toEqual([]);
  });

  it('are listed where Jira refuses them meanwhile, and a retry assigns them and nothing else', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(offsets));
    const requestId = testId();
    await sandbox.call('startImport', { uploadId, dates, people, requestId });
    const assignable = sandbox.site.state.jira.projects['10000']?.permissions;
    const before = assignable?.['ASSIGNABLE_USER'] ?? [];
    if (assignable) assignable['ASSIGNABLE_USER'] = [];
    await sandbox.settle();
    const ended = await sandbox.call('getImport', { run: requestId });
    if (!ended.ok || ended.value === null) throw new Error('No run.');
    expect(ended.value).toMatchObject({
      state: 'complete',
      created: 13,
      failed: 0,
      assigned: { total: 6, done: 0, failed: 6 },
    });
    expect(ended.value.failures.map(({ summary }) => summary).sort()).toEqual([...OWNED].sort());
    for (const { messages } of ended.value.failures) expect(messages.join(' ')).toMatch(/created, but not assigned/);
    // Another person reads as much, and no title of what Jira does not show them.
    const hidden = issuesOfOurs(sandbox.site).filter(({ fields }) => OWNED.includes(String(fields['summary'])));
    for (const issue of hidden) Object.assign(issue, { securityLevelId: '10181' });
    const member = onProjectPage('10000', 'MIG', 'acc-member');
    const seen = await sandbox.call('getImport', { run: requestId }, member);
    const failures = seen.ok ? (seen.value?.failures ?? []) : [];
    expect(failures.map(({ summary }) => summary)).toEqual(OWNED.map(() => 'An issue that Jira does not show you'));
    for (const { node } of ended.value.failures) expect(JSON.stringify(failures)).not.toContain(node);
    for (const issue of hidden) Reflect.deleteProperty(issue, 'securityLevelId');

    if (assignable) assignable['ASSIGNABLE_USER'] = before;
    expect(await sandbox.call('retryImport', { run: requestId })).toMatchObject({ ok: true, value: { total: 0 } });
    await sandbox.settle();
    expect(await sandbox.call('getImport', {})).toMatchObject({
      value: { state: 'complete', created: 0, assigned: { total: 6, done: 6, failed: 0 }, failures: [] },
    });
    expect(assigned(sandbox)).toHaveLength(6);
    expect(issuesOfOurs(sandbox.site)).toHaveLength(13);
  });

  it('of a wave hold for what is imported into it later', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, people);
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate([...offsets, [3, 2, 1]]));
    await sandbox.call('startImport', { uploadId, requestId: testId() });
    await sandbox.settle();
    expect(assigned(sandbox)).toHaveLength(8);
  });
});

describe('a template without roles', () => {
  const bare = new TextEncoder().encode(
    [
      'runway: 1',
      'name: Bare move',
      'phases:',
      '  - name: Prepare',
      '    modules:',
      '      - {title: Lines, tasks: [{title: Order the lines}, {title: Describe the rooms}]}',
      '      - {title: Rooms, tasks: [{title: Paint them}]}',
    ].join('\n'),
  );

  it('is given roles in the import: they own modules, are held by people, and stand in register and matrix', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('bare.yaml', bare);
    const first = await sandbox.call('previewImport', { uploadId, dates });
    if (!first.ok) throw new Error(first.error.message);
    expect(first.value.roles).toEqual([]);
    const lines = first.value.nodes.find(({ summary }) => summary === 'Lines')?.node ?? '';
    const scope = {
      roles: [{ id: 'network', name: 'Network', party: 'customer' as const }],
      edits: [{ node: lines, owner: 'network' }],
    };
    const request = { uploadId, dates, scope, people: { roles: { network: { account: 'acc-member' } } } };
    const preview = await sandbox.call('previewImport', request);
    expect(preview).toMatchObject({
      ok: true,
      value: { roles: [{ id: 'network', name: 'Network', party: 'customer', issues: 3 }] },
    });
    await sandbox.call('startImport', { ...request, requestId: testId() });
    await sandbox.settle();
    expect(assigned(sandbox).sort()).toEqual(
      ['Describe the rooms', 'Lines', 'Order the lines'].map((summary) => [summary, 'acc-member']),
    );
    const raci = await sandbox.call('getRaci', { wave: '10000.1' });
    if (!raci.ok) throw new Error(raci.error.message);
    expect(raci.value.register.roles).toEqual([
      { id: 'network', name: 'Network', party: 'customer', heldBy: [expect.any(String)] },
    ]);
    const cells = raci.value.rows.map(({ name, cells: of }) => [name, of.map(({ letters }) => letters)]);
    expect(cells).toEqual(expect.arrayContaining([['Lines', ['R']]]));
    // The next import goes on with them, also where it says nothing of them.
    expect(await sandbox.call('previewImport', { uploadId })).toMatchObject({
      value: { roles: [{ id: 'network', issues: 3 }] },
    });
  });
});

describe('what the preview says of assigning', () => {
  const held = { roles: { network: { account: 'acc-member' } } };
  const MIG = '10000';

  async function assignmentIn(sandbox: Sandbox, choices?: object) {
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(offsets));
    const shown = await sandbox.call('previewImport', {
      uploadId,
      dates,
      ...(choices === undefined ? {} : { people: choices }),
    });
    if (!shown.ok) throw new Error(shown.error.message);
    return shown.value.assignment;
  }

  const permit = (permission: string, accounts: readonly string[]) => (state: SiteState) => {
    const project = state.jira.projects[MIG];
    if (project === undefined) throw new Error('no MIG');
    project.permissions[permission] = [...accounts];
  };

  it.each<[string, object | undefined, string | null, number]>([
    ['is assigned without being asked for', held, null, 6],
    ['no one holds the role', { roles: {} }, 'no-holder', 0],
    ['no one was named at all', undefined, 'no-holder', 0],
    ['the role is held by a name', { roles: { network: { name: 'The carrier' } } }, 'no-account', 0],
    ['assigning is switched off', { ...held, assign: false }, 'off', 0],
    [
      'Jira does not let the person be assigned',
      { roles: { network: { account: 'acc-viewer' } } },
      'not-assignable',
      0,
    ],
  ])('%s', async (_, choices, because, assignedItems) => {
    const sandbox = await startSandbox();
    const shown = await assignmentIn(sandbox, choices);
    expect(shown).toMatchObject({ mayAssign: true, othersToLead: false });
    expect(shown.assigned).toEqual(assignedItems === 0 ? [] : [{ account: 'acc-member', items: 6 }]);
    // Seven of thirteen have no role: every second step, and the module above them all.
    expect(shown.unassigned).toEqual([
      { because: 'no-owner', items: 7 },
      ...(because === null ? [] : [{ because, items: 6 }]),
    ]);
    if (because === 'not-assignable') return;
    await imported(sandbox, choices ?? {});
    expect(assigned(sandbox)).toHaveLength(assignedItems);
  });

  it('nobody is assigned by a person who may not, neither as themselves nor by way of the app, and the preview says so', async () => {
    for (const impersonates of [true, false]) {
      const sandbox = await startSandbox(permit('ASSIGN_ISSUES', ['acc-member', 'acc-app']));
      if (!impersonates) sandbox.refuseImpersonation();
      const shown = await assignmentIn(sandbox, held);
      expect(shown).toMatchObject({ isOn: true, mayAssign: false, assigned: [] });
      expect(shown.unassigned).toContainEqual({ because: 'not-permitted', items: 6 });
      const run = await imported(sandbox, held);
      expect(run).toMatchObject({ state: 'complete', created: 13, failed: 0, failures: [] });
      expect(assigned(sandbox)).toEqual([]);
    }
  });

  it('a wave that was imported without assigning says so when it goes on, and assigns where that is changed', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, { ...held, assign: false });
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate([...offsets, [3, 2, 1]]));
    const kept = await sandbox.call('previewImport', { uploadId });
    expect(kept).toMatchObject({
      value: {
        wave: { isNew: false },
        assignment: {
          isOn: false,
          assigned: [],
          unassigned: expect.arrayContaining([{ because: 'off', items: 2 }]),
        },
      },
    });
    const changed = await sandbox.call('previewImport', { uploadId, people: held });
    expect(changed).toMatchObject({ value: { assignment: { assigned: [{ account: 'acc-member', items: 2 }] } } });
  });
});
