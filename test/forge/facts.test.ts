import { personInJira } from '../support/people-in-jira';
import { readySandbox } from '../support/readiness-in-sandbox';

/** Longest that an event may be on its way, with the minute in which changes are gathered. */
const FIVE_MINUTES = 5;
const A_LOST_EVENT = 60;
const MINUTE_MS = 60_000;
/** A security level of the site whose members are the lead and the app. */
const LEADS_ONLY = '10181';

describe('from Jira to facts', () => {
  it('are there once an import is over', async () => {
    const sandbox = await readySandbox();
    const view = await sandbox.overview();
    // 4 modules with 2 tasks with a criterion and a sub-task each: 8 tasks that have something of their own, 8 sub-tasks.
    expect(view.total).toMatchObject({ counted: 16, complete: 0, unreadable: 0, missing: 0, criteria: 8 });
    expect(view).toMatchObject({ stale: false, whole: true });
  });

  it('follow a change within five minutes of its event', async () => {
    const sandbox = await readySandbox();
    await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
    await sandbox.pass(FIVE_MINUTES);
    expect((await sandbox.overview()).total.complete).toBe(1);
  });

  it('cost one changed issue at most three requests and four rows', async () => {
    const sandbox = await readySandbox();
    const sum = () => Object.values(sandbox.host.requests).reduce((all, one) => all + one, 0);
    // Beside them the wave is evaluated: two views and the report. And the sweep notes when it comes again, changed or not.
    const EVALUATED = /\.(?:view|gate-views|report)$/;
    const rows = () =>
      Object.values(sandbox.host.state.storage).flatMap((space) =>
        Object.entries(space).flatMap(([key, { updatedAt }]) =>
          key.startsWith('tracked:') ? [] : [`${key} ${String(updatedAt)}`],
        ),
      );
    const [requests, before] = [sum(), rows()];
    await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
    await sandbox.pass(FIVE_MINUTES);
    expect(sum() - requests).toBeLessThanOrEqual(3);
    const known = new Set(before);
    const all = rows().filter((row) => !known.has(row));
    const written = all.filter((row) => !EVALUATED.test(row.slice(0, row.lastIndexOf(' '))));
    expect(written.length).toBeGreaterThan(0);
    // The minute's note, the facts with the stamp of the wave, and that the minute was read.
    expect(written.length).toBeLessThanOrEqual(4);
    expect(all.length - written.length).toBeLessThanOrEqual(3);
  });

  it('follow a thousand changes in one second with at most two pushes a minute, right within ten minutes', async () => {
    const sandbox = await readySandbox({ modules: 10, tasks: 50, subtasks: 1 });
    expect((await sandbox.overview()).total.counted).toBe(1_000);
    const before = sandbox.clock.now();
    const ours = (await allIssues(sandbox)).filter(({ isLeaf }) => isLeaf);
    for (const { id } of ours) await sandbox.person.transition(id, 'Done');
    expect(sandbox.clock.now() - before).toBeLessThanOrEqual(1_000);
    const aMinute: number[] = [];
    for (let minute = 0; minute < 10; minute += 1) {
      const delivered = sandbox.host.events;
      await sandbox.pass(1);
      aMinute.push(sandbox.host.events - delivered);
    }
    const view = await sandbox.overview();
    expect(view.total.criteria).toBe(500);
    // Tasks have a criterion that nobody has confirmed; sub-tasks have none.
    expect(view.total.complete).toBe(500);
    // Each push is delivered once here.
    expect(Math.max(...aMinute)).toBeGreaterThan(0);
    expect(Math.max(...aMinute)).toBeLessThanOrEqual(2);
  });

  it('notice a lost event within the hour, of a change and of a deletion', async () => {
    const sandbox = await readySandbox();
    const [changed, gone] = [sandbox.issueAt('stage-1/1/1'), sandbox.issueAt('stage-1/2/1')];
    const issue = sandbox.site.state.jira.issues[changed];
    if (issue === undefined) throw new Error('The site has no such issue.');
    // No event comes of what is written past the site's own ways.
    sandbox.site.state.jira.issues[changed] = {
      ...issue,
      statusId: '10001',
      updated: sandbox.clock.now(),
      statusChanged: sandbox.clock.now(),
    };
    Reflect.deleteProperty(sandbox.site.state.jira.issues, gone);
    await sandbox.pass(A_LOST_EVENT);
    expect((await sandbox.overview()).total).toMatchObject({ complete: 1, missing: 1, counted: 16 });
  });

  it('never grow older than an hour while the app runs', async () => {
    const sandbox = await readySandbox();
    for (let slice = 0; slice < 30; slice += 1) {
      await sandbox.pass(7);
      const { asOf, stale } = await sandbox.overview();
      expect(stale).toBe(false);
      expect(sandbox.clock.now() - Date.parse(asOf ?? '')).toBeLessThan(60 * MINUTE_MS);
    }
  });

  it('know what lay below a deleted parent to be missing, though Jira sends no event for it', async () => {
    const sandbox = await readySandbox();
    await sandbox.person.remove(sandbox.issueAt('stage-1/1'));
    await sandbox.pass(FIVE_MINUTES);
    expect((await sandbox.overview()).total).toMatchObject({ missing: 2, counted: 16 });
  });

  it('know nothing of a project that was archived or deleted, and all of it again once it is back', async () => {
    for (const away of ['archiveProject', 'removeProject'] as const) {
      const sandbox = await readySandbox();
      await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
      await sandbox.pass(FIVE_MINUTES);
      const admin = personInJira(sandbox, 'acc-admin');
      await admin[away]('MIG');
      await sandbox.pass(FIVE_MINUTES);
      await admin.restoreProject('MIG');
      const states = sandbox.host.state.storage;
      expect(JSON.stringify(states)).toMatch(/"closedSince":\d/);
      await sandbox.pass(FIVE_MINUTES);
      expect((await sandbox.overview()).total).toMatchObject({ complete: 1, unreadable: 0, counted: 16 });
    }
  });

  it('count an issue that was moved to where the app can read it', async () => {
    const sandbox = await readySandbox();
    const moved = sandbox.issueAt('stage-3/1');
    await sandbox.person.transition(sandbox.issueAt('stage-3/1/1'), 'Done');
    await sandbox.person.move(moved, 'TEAM');
    await sandbox.pass(FIVE_MINUTES);
    expect((await sandbox.overview()).total).toMatchObject({ counted: 16, complete: 1, missing: 0, unreadable: 0 });
  });

  it('take in a task that people add below a module, and the sub-tasks that they add to an item', async () => {
    const sandbox = await readySandbox();
    const task = await sandbox.person.createTask(sandbox.issueAt('stage-1'), 'Water the plants');
    await sandbox.person.createSubtask(sandbox.issueAt('stage-2/1'), 'Fill the can');
    await sandbox.pass(FIVE_MINUTES);
    expect((await sandbox.overview()).total).toMatchObject({
      counted: 16,
      team: 1,
      teamDone: 0,
      added: 2,
      tampered: 0,
    });
    await sandbox.person.remove(task);
    await sandbox.pass(FIVE_MINUTES);
    expect((await sandbox.overview()).total).toMatchObject({ counted: 16, team: 1, teamDone: 0, missing: 0 });
  });

  it('tell a clone with its property, and a property that was taken away', async () => {
    const sandbox = await readySandbox();
    const node = sandbox.issueAt('stage-1/1');
    const clone = await sandbox.person.createTask(sandbox.issueAt('stage-1'), 'Prepare part 1 once more');
    await sandbox.person.setProperty(clone, 'runway', sandbox.site.state.jira.issues[node]?.properties['runway']);
    await sandbox.person.setProperty(sandbox.issueAt('stage-2/1'), 'runway', { node: 'elsewhere' });
    // Jira sends no event for a property: the next reading tells.
    await sandbox.pass(FIVE_MINUTES);
    await sandbox.call('refreshWave', { wave: '10000.1' });
    await sandbox.pass(FIVE_MINUTES);
    expect((await sandbox.overview()).total).toMatchObject({ tampered: 2, counted: 16, team: 1 });
  });

  it('see evidence, flags, blockers and owners as people make them', async () => {
    const sandbox = await readySandbox();
    const [task, other] = [sandbox.issueAt('stage-1/1'), sandbox.issueAt('stage-2/1')];
    await sandbox.person.comment(task, 'It is written down.');
    await sandbox.person.flag(other);
    await sandbox.person.assign(task, 'acc-lead');
    await sandbox.person.link(other, task);
    await sandbox.pass(FIVE_MINUTES);
    const { total } = await sandbox.overview();
    expect(total).toMatchObject({ stopped: 2, unowned: 15 });
    await sandbox.person.flag(other, false);
    await sandbox.person.transition(other, 'Done');
    await sandbox.pass(FIVE_MINUTES);
    expect((await sandbox.overview()).total).toMatchObject({ stopped: 0 });
  });

  it('do not tell an issue that a security level hides from the app as fine', async () => {
    const sandbox = await readySandbox();
    await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
    await sandbox.pass(FIVE_MINUTES);
    const level = sandbox.site.state.jira.securityLevels[LEADS_ONLY];
    if (level === undefined) throw new Error('The site has no such security level.');
    level.members = level.members.filter((account) => account !== sandbox.site.state.appAccountId);
    // A sub-task has its parent's level.
    await sandbox.person.setSecurity(sandbox.issueAt('stage-1/1'), LEADS_ONLY);
    await sandbox.pass(FIVE_MINUTES);
    expect((await sandbox.overview()).total).toMatchObject({ complete: 0, missing: 2, counted: 16 });
  });
});

async function allIssues({ site }: Awaited<ReturnType<typeof readySandbox>>) {
  const issues = Object.values(site.state.jira.issues).filter(({ properties }) => 'runway' in properties);
  const parents = new Set(issues.map(({ parentId }) => parentId));
  return issues.map(({ id, issueTypeId }) => ({
    id,
    isLeaf: (site.state.jira.issueTypes[issueTypeId]?.hierarchyLevel ?? 1) < 1 || !parents.has(id),
  }));
}
