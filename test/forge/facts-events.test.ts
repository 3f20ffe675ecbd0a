import fc from 'fast-check';
import { z } from 'zod';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';

/** Longest that an event may be on its way, with the minute in which changes are gathered. */
const FIVE_MINUTES = 5;

const requestsOf = ({ host }: ReadySandbox) => Object.values(host.requests).reduce((all, one) => all + one, 0);

/** Rows as they were last written: a row that was written anew counts again. */
const rowsOf = ({ host }: ReadySandbox) =>
  new Set(JSON.stringify(host.state.storage).match(/"updatedAt":[\d.]+/g) ?? []);

/** Id of a new issue in a project that no wave is in. */
async function issueElsewhere({ site }: ReadySandbox): Promise<string> {
  const [project] = Object.values(site.state.jira.projects).filter(({ key }) => key === 'TEAM');
  const type = project?.issueTypeIds.find((id) => site.state.jira.issueTypes[id]?.hierarchyLevel === 0);
  const answer = await site.answer({
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issue',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      fields: { project: { id: project?.id }, issuetype: { id: type }, summary: 'Order a new line' },
    }),
    actor: { kind: 'person', accountId: 'acc-lead' },
    through: 'screens',
  });
  return z.object({ id: z.string() }).parse(JSON.parse(answer.body)).id;
}

describe('events of Jira', () => {
  it('cost an attachment, a comment and a link no more than any other change', async () => {
    const sandbox = await readySandbox();
    const [one, two] = [sandbox.issueAt('stage-1/1'), sandbox.issueAt('stage-2/1')];
    const deeds = [
      () => sandbox.person.attach(one),
      () => sandbox.person.comment(one, 'It is written down.'),
      () => sandbox.person.link(one, two),
    ];
    for (const [index, deed] of deeds.entries()) {
      await sandbox.call('refreshWave', { wave: '10000.1' });
      await sandbox.pass(FIVE_MINUTES);
      const [requests, rows] = [requestsOf(sandbox), rowsOf(sandbox)];
      await deed();
      await sandbox.pass(FIVE_MINUTES);
      const written = [...rowsOf(sandbox)].filter((row) => !rows.has(row)).length;
      expect(written).toBeGreaterThan(0);
      // The minute's note and that the minute was read, the wave's stamp, its view and its report. A link changes two issues, which may lie in
      // two parts, and what the views rest on: then the claim and the gates' view are written too.
      expect([index, written]).toEqual([index, Math.min(written, index === 2 ? 9 : 5)]);
      expect(requestsOf(sandbox) - requests).toBeLessThanOrEqual(3);
    }
    expect((await sandbox.overview()).total.stopped).toBe(1);
  });

  it('of a project without waves are none of its business', async () => {
    const sandbox = await readySandbox();
    const elsewhere = await issueElsewhere(sandbox);
    await sandbox.pass(FIVE_MINUTES);
    const [requests, rows, events] = [requestsOf(sandbox), rowsOf(sandbox), sandbox.host.events];
    await sandbox.person.transition(elsewhere, 'Done');
    await sandbox.person.comment(elsewhere, 'Done here.');
    await sandbox.pass(FIVE_MINUTES);
    expect([requestsOf(sandbox) - requests, sandbox.host.events - events]).toEqual([0, 0]);
    expect([...rowsOf(sandbox)].filter((row) => !rows.has(row))).toEqual([]);
    await sandbox.person.attach(elsewhere);
    await sandbox.pass(FIVE_MINUTES);
    // No event of an attachment names its project: that is asked once a minute, and nothing more.
    expect([requestsOf(sandbox) - requests, sandbox.host.events - events]).toEqual([1, 1]);
  });

  it('tell that what blocks an item was done and was opened again, in this project and in another', async () => {
    const sandbox = await readySandbox();
    const item = sandbox.issueAt('stage-1/1');
    await sandbox.person.edit(item, { duedate: '2027-03-01' });
    const stopped = async () => (await sandbox.overview()).total.stopped;
    const elsewhere = await issueElsewhere(sandbox);
    for (const blocker of [sandbox.issueAt('stage-2'), elsewhere]) {
      const link = await sandbox.person.link(blocker, item);
      await sandbox.pass(FIVE_MINUTES);
      const begun = [await stopped()];
      for (const status of ['Done', 'To Do', 'Done', 'In Progress']) {
        await sandbox.person.transition(blocker, status);
        await sandbox.pass(FIVE_MINUTES);
        begun.push(await stopped());
      }
      expect(begun).toEqual([1, 0, 1, 0, 1]);
      await sandbox.person.unlink(link);
      await sandbox.pass(FIVE_MINUTES);
      expect(await stopped()).toBe(0);
    }
  });
});

describe('a full reading', () => {
  it('takes nothing back that was read by id since the index of Jira was last brought up to date', async () => {
    const sandbox = await readySandbox({}, undefined, ['search-lag:400']);
    await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
    await sandbox.pass(4.5);
    expect((await sandbox.overview()).total.complete).toBe(1);
    // The index knows of the change only in two minutes.
    await sandbox.call('refreshWave', { wave: '10000.1' });
    await sandbox.pass(1);
    expect((await sandbox.overview()).total.complete).toBe(1);
    await sandbox.pass(FIVE_MINUTES);
    await sandbox.call('refreshWave', { wave: '10000.1' });
    await sandbox.pass(1);
    expect((await sandbox.overview()).total.complete).toBe(1);
  });
});

/** What people do to issues of the wave, as far as events tell of it. */
const DEEDS = [
  'done',
  'open',
  'flag',
  'comment',
  'attach',
  'assign',
  'due',
  'subtask',
  'task',
  'block',
  'remove',
] as const;
type Deed = (typeof DEEDS)[number];

async function act(sandbox: ReadySandbox, deed: Deed, which: number): Promise<void> {
  const { person, site } = sandbox;
  const tasks = Object.values(site.state.jira.issues)
    .filter(({ properties }) => 'runway' in properties)
    .filter(({ issueTypeId }) => site.state.jira.issueTypes[issueTypeId]?.hierarchyLevel === 0)
    .map(({ id }) => id);
  const issue = tasks[which % tasks.length];
  const other = tasks[(which + 1) % tasks.length];
  if (issue === undefined || other === undefined) return;
  switch (deed) {
    case 'done':
      return person.transition(issue, 'Done');
    case 'open':
      return person.transition(issue, 'To Do');
    case 'flag':
      return person.flag(issue);
    case 'comment':
      return void (await person.comment(issue, 'Seen at https://wiki.invalid/a'));
    case 'attach':
      return void (await person.attach(issue));
    case 'assign':
      return person.assign(issue, 'acc-member');
    case 'due':
      return person.setDue(issue, '2027-02-10');
    case 'subtask':
      return void (await person.createSubtask(issue, 'And this'));
    case 'task':
      return void (await person.createTask(site.state.jira.issues[issue]?.parentId ?? '', 'And that'));
    case 'block':
      return issue === other ? undefined : void (await person.link(other, issue));
    case 'remove':
      return person.remove(issue);
    default:
      return deed satisfies never;
  }
}

describe('events that come twice, late and in no order, while Jira fails and lags', () => {
  const FAULTS = [
    ['duplicate-events'],
    ['shuffle', 'search-lag:90'],
    ['throttle:0.2'],
    ['fail:0.1', 'duplicate-events'],
  ];

  it.each(FAULTS.map((faults) => [faults.join(', '), faults] as const))(
    'say what a full reading says: %s',
    async (_, faults) => {
      const deed = fc.tuple(fc.constantFrom(...DEEDS), fc.nat(20), fc.constantFrom(0, 0, 1, 3));
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), fc.nat(1_000), async (deeds, seed) => {
          const sandbox = await readySandbox({}, undefined, faults, seed);
          // A full reading is under way while the first events come.
          await sandbox.call('refreshWave', { wave: '10000.1' });
          for (const [what, which, minutes] of deeds) {
            await act(sandbox, what, which);
            await sandbox.pass(minutes);
          }
          // Jira asks to wait, and an event is delivered again: up to a quarter of an hour.
          await sandbox.pass(FIVE_MINUTES + 15);
          const byEvents = await sandbox.overview();
          await sandbox.call('refreshWave', { wave: '10000.1' });
          await sandbox.pass(FIVE_MINUTES + 15);
          const whole = await sandbox.overview();
          expect(byEvents.total).toEqual(whole.total);
          expect(whole.stale).toBe(false);
        }),
        { numRuns: 6, seed: 4 },
      );
    },
  );
});
