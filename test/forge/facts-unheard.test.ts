import { personInJira } from '../support/people-in-jira';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';

/** Longest that what no event told of may go unnoticed. */
const A_LOST_EVENT = 60;
/** Longest that what an event told of may. */
const FIVE_MINUTES = 5;
const ALL = 16;

const totalOf = async (sandbox: ReadySandbox) => (await sandbox.overview()).total;

describe('what no event tells of', () => {
  it('a project that was archived or deleted is unknown within the hour, and known again as soon once it is back', async () => {
    for (const away of ['archiveProject', 'removeProject'] as const) {
      const sandbox = await readySandbox();
      const admin = personInJira(sandbox, 'acc-admin');
      await sandbox.unheard(() => admin[away]('MIG'));
      await sandbox.pass(A_LOST_EVENT);
      await sandbox.unheard(() => admin.restoreProject('MIG'));
      // Nobody sees the tabs of a project that is away: what is stored by now shows when it is back.
      expect(await totalOf(sandbox)).toMatchObject({ unreadable: ALL, missing: 0, counted: ALL });
      await sandbox.pass(A_LOST_EVENT);
      expect(await totalOf(sandbox)).toMatchObject({ unreadable: 0, missing: 0, counted: ALL });
    }
  });

  it('a project that came back without a word after an event had told that it went', async () => {
    const sandbox = await readySandbox();
    const admin = personInJira(sandbox, 'acc-admin');
    await admin.archiveProject('MIG');
    await sandbox.pass(FIVE_MINUTES);
    await sandbox.unheard(() => admin.restoreProject('MIG'));
    expect(await totalOf(sandbox)).toMatchObject({ unreadable: ALL, counted: ALL });
    await sandbox.pass(A_LOST_EVENT);
    expect(await totalOf(sandbox)).toMatchObject({ unreadable: 0, counted: ALL });
  });

  it('an app that is shut out of the project knows nothing of it, and takes nothing for missing', async () => {
    const sandbox = await readySandbox();
    const { permissions } = sandbox.site.state.jira.projects['10000'] ?? {};
    if (permissions === undefined) throw new Error('The site has no such project.');
    const before = permissions['BROWSE_PROJECTS'] ?? [];
    permissions['BROWSE_PROJECTS'] = before.filter((account) => account !== sandbox.site.state.appAccountId);
    await sandbox.pass(A_LOST_EVENT);
    expect(await totalOf(sandbox)).toMatchObject({ unreadable: ALL, missing: 0, counted: ALL });
    permissions['BROWSE_PROJECTS'] = before;
    await sandbox.pass(A_LOST_EVENT);
    expect(await totalOf(sandbox)).toMatchObject({ unreadable: 0, missing: 0, counted: ALL });
  });

  it('an archived issue is missing with its sub-tasks, and is found again', async () => {
    const sandbox = await readySandbox();
    const admin = personInJira(sandbox, 'acc-admin');
    await admin.archive(sandbox.issueAt('stage-1/1'));
    await sandbox.pass(A_LOST_EVENT);
    expect(await totalOf(sandbox)).toMatchObject({ missing: 2, counted: ALL });
    await admin.unarchive(sandbox.issueAt('stage-1/1'));
    await sandbox.pass(A_LOST_EVENT);
    expect(await totalOf(sandbox)).toMatchObject({ missing: 0, counted: ALL });
  });

  it('what people added and deleted again', async () => {
    const sandbox = await readySandbox();
    const task = await sandbox.person.createTask(sandbox.issueAt('stage-1'), 'Water the plants');
    const item = sandbox.issueAt('stage-2/1/1');
    const parent = sandbox.issueAt('stage-2/1');
    const subtask = await sandbox.person.createSubtask(parent, 'Fill the can');
    for (const one of [task, subtask, item]) await sandbox.person.transition(one, 'Done');
    await sandbox.pass(FIVE_MINUTES);
    expect(await totalOf(sandbox)).toMatchObject({ counted: ALL, complete: 1, missing: 0 });
    await sandbox.unheard(async () => {
      await sandbox.person.remove(task);
      await sandbox.person.remove(subtask);
    });
    await sandbox.pass(A_LOST_EVENT);
    expect(await totalOf(sandbox)).toMatchObject({ counted: ALL, complete: 1, missing: 0 });
    const facts = JSON.stringify(sandbox.host.state.storage);
    expect(facts).toContain(JSON.stringify({ issue: subtask, is: 'missing' }));
  });

  it('what people added, moved on and tied together', async () => {
    const sandbox = await readySandbox();
    const [one, two] = [sandbox.issueAt('stage-1/1'), sandbox.issueAt('stage-2/1')];
    await sandbox.unheard(async () => {
      await sandbox.person.createTask(sandbox.issueAt('stage-1'), 'Water the plants');
      await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
      await sandbox.person.flag(one);
      await sandbox.person.assign(two, 'acc-lead');
    });
    await sandbox.pass(A_LOST_EVENT);
    expect(await totalOf(sandbox)).toMatchObject({
      counted: ALL,
      added: 1,
      complete: 1,
      stopped: 1,
      unowned: ALL - 2,
    });
  });
});
