import { LEAD } from '../support/gated-wave';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { smallTemplate, testId } from '../support/sandbox';

/** Nothing is left of the storage's units in any minute of so many. */
async function withFullStorage({ host, clock }: ReadySandbox, minutes: number): Promise<void> {
  const { used } = host.memory.storage;
  for (let seconds = 0; seconds < minutes * 60; seconds += 5) {
    Object.assign(used, { minute: Math.floor(clock.now() / 60_000), read: 4_000, write: 4_000 });
    await clock.advance(5_000);
  }
}

const rowsWith = ({ host }: ReadySandbox, beginning: string): string[] =>
  Object.keys(host.state.storage['kvs'] ?? {}).filter((key) => key.startsWith(beginning));

describe('events of Jira', () => {
  it('that come while storage is full are delivered again, and are not lost', async () => {
    const sandbox = await readySandbox();
    await sandbox.pass(30);
    await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
    await withFullStorage(sandbox, 3.5);
    const failed = sandbox.host.failures.filter((failure) => failure.startsWith('issue-events'));
    expect(failed).toEqual([]);
    await sandbox.pass(6);
    expect((await sandbox.overview()).total.complete).toBe(1);
  });

  it('that come while an import of the project runs are not noted; what they told is read once it is over', async () => {
    const sandbox = await readySandbox();
    await sandbox.pass(30);
    const uploadId = await sandbox.upload('more.md', smallTemplate(120, 4, 3));
    const before = rowsWith(sandbox, 'flush:').length;
    const run = testId();
    const started = await sandbox.call('startImport', { uploadId, wave: 'new', requestId: run });
    if (!started.ok) throw new Error(started.error.message);
    await sandbox.clock.advance(5_000);
    await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
    const isOver = async () => {
      const answer = await sandbox.call('getImport', { run });
      return answer.ok && answer.value?.state === 'complete';
    };
    let noted = 0;
    while (!(await isOver())) {
      noted = Math.max(noted, rowsWith(sandbox, 'flush:').length - before);
      await sandbox.clock.advance(10_000);
    }
    expect(noted).toBe(0);
    await sandbox.pass(2);
    expect((await sandbox.call('getOverview', { wave: '10000.1' })) as unknown).toMatchObject({
      value: { total: { complete: 1 } },
    });
  });
});

describe('a copy of an event of the facts queue', () => {
  it('ends before it reads: changes cost no more requests where every event is delivered twice', async () => {
    const cost = async (faults: readonly string[]) => {
      const sandbox = await readySandbox({}, undefined, faults);
      await sandbox.pass(30);
      const all = () => Object.values(sandbox.host.requests).reduce((sum, one) => sum + one, 0);
      const from = all();
      await sandbox.person.transition(sandbox.issueAt('stage-1/1/1'), 'Done');
      await sandbox.pass(6);
      expect((await sandbox.overview()).total.complete).toBe(1);
      return all() - from;
    };
    expect(await cost(['duplicate-events'])).toBe(await cost([]));
  });
});

describe('an e-mail that Jira does not send', () => {
  it.each([
    ['is tried without naming a permission', 1],
    ['is shown to the person to whom it was to go', 2],
  ])('%s', async (_what, refusals) => {
    const sandbox = await readySandbox();
    const { site } = sandbox;
    const answer = site.answer.bind(site);
    let left = 0;
    site.answer = (request, hooks) =>
      left > 0 && request.path.endsWith('/notify')
        ? ((left -= 1),
          Promise.resolve({ status: 400, headers: {}, body: '{"errorMessages":["Outgoing e-mail is off."]}' }))
        : answer(request, hooks);
    const wave = '10000.1';
    const place = {
      module: 'runway-project',
      extension: { type: 'jira:projectPage', project: { id: '10000', key: 'MIG', type: 'software' } },
      account: 'acc-viewer',
    };
    await sandbox.call('changeNotifications', { wave, signature: true, daily: false }, place);
    const gate = 'go';
    const fields = { name: 'Go', kind: 'decision', stands: 'cutover' };
    await sandbox.call('changeGates', { wave, version: 0, change: { do: 'add', gate, fields } });
    const approvers = [LEAD, { seat: 'sponsor', held: { account: 'acc-viewer' } }];
    const set = await sandbox.call('changeGates', {
      wave,
      version: 1,
      change: { do: 'set', gate, fields: { approvers } },
    });
    if (!set.ok) throw new Error(set.error.message);
    left = refusals;
    const frozen = await sandbox.call('actGate', { wave, gate, act: { do: 'freeze' }, version: 0 });
    if (!frozen.ok) throw new Error(frozen.error.message);
    const told = await sandbox.call('getNotifications', { wave }, place);
    const sent = (site.state.jira.mails ?? []).length;
    if (refusals === 1) {
      expect([told, sent]).toMatchObject([{ value: { signature: true } }, 1]);
      expect(told).not.toHaveProperty('value.refused');
    } else expect([told, sent]).toMatchObject([{ value: { refused: { message: 'Outgoing e-mail is off.' } } }, 0]);
  });
});
