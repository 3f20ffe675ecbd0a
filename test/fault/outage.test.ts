import { issuesOfOurs, onProjectPage, startSandbox, testId, type Sandbox } from '../support/sandbox';
import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import { moveScenario, type MoveOutcome } from './move-scenario';

const MINUTE_S = 60;
const HOUR_S = 3_600;
const DURATIONS = [12 * MINUTE_S, 90 * MINUTE_S, 6 * HOUR_S];

const outcomeOf = ({ run, move, faults }: MoveOutcome) => ({
  run: run.state,
  created: run.created,
  assigned: run.assigned?.done,
  move: move.state,
  written: move.written,
  failed: move.failed,
  wrong: faults.slice(0, 3),
});
const RIGHT = { run: 'complete', created: 13, assigned: 6, move: 'complete', written: 13, failed: 0, wrong: [] };

/** Runs an import with people and a move of its dates under each list of faults; answers what did not end as it must. */
async function brokenOf(all: readonly (readonly string[])[]): Promise<object[]> {
  const broken: object[] = [];
  for (const faults of all) {
    const result = await moveScenario({ faults, seed: 1 }).then(outcomeOf, (error: unknown) => ({ error }));
    if (JSON.stringify(result) !== JSON.stringify(RIGHT)) broken.push({ faults: faults.join(' '), ...result });
  }
  return broken;
}

describe('an outage of hours, from any request of an import and of a move on', () => {
  jest.setTimeout(1_200_000);
  let log: readonly string[] = [];
  let storages = 0;

  beforeAll(async () => {
    const clean = await moveScenario({ faults: [], seed: 1 });
    expect(outcomeOf(clean)).toEqual(RIGHT);
    log = [...clean.host.requestLog];
    storages = clean.host.storageRequests;
  });

  const numbersOf = (name: string) => log.flatMap((one, index) => (one === name ? [index + 1] : []));

  test('ends by itself, each node once, whatever the first and the last request of each kind', async () => {
    const faults = [...new Set(log)].flatMap((name, kind) => {
      const numbers = numbersOf(name);
      const ends = [...new Set([numbers[0], numbers.at(-1)])];
      return ends.map((request, end) => [
        `outage:${request}:${DURATIONS[(kind + end) % 4 === 0 ? 2 : (kind + end) % 2]}`,
      ]);
    });
    expect(faults.length).toBeGreaterThan(18);
    expect(await brokenOf(faults)).toEqual([]);
  });

  test.each(['POST /rest/api/3/issue/bulk', 'POST /rest/api/3/bulk/issues/fields'])(
    'ends by itself after 12 minutes, 90 minutes and 6 hours in the middle of writing: %s',
    async (name) => {
      const request = numbersOf(name)[1] ?? 0;
      expect(await brokenOf(DURATIONS.map((seconds) => [`outage:${request}:${seconds}`]))).toEqual([]);
    },
  );

  test('ends by itself where the answer of a create was lost as it began, and events are delivered twice', async () => {
    const request = numbersOf('POST /rest/api/3/issue/bulk')[1] ?? 0;
    const lost = `lose-answer:${request}`;
    expect(
      await brokenOf([
        [lost, `outage:${request + 1}:${12 * MINUTE_S}`],
        [lost, `outage:${request + 2}:${6 * HOUR_S}`],
      ]),
    ).toEqual([]);
    const { host, ...outcome } = await moveScenario({
      faults: ['duplicate-events', `outage:${request}:${6 * HOUR_S}`],
      seed: 1,
    });
    expect(outcomeOf({ host, ...outcome })).toEqual(RIGHT);
    // Two deliveries of each event, and no more: a wait that is delivered twice queues one successor.
    expect(host.events).toBeLessThan(200);
  });

  test('does not pile up readings of facts, which would all be carried out when Jira works again', async () => {
    const { host } = await moveScenario({
      faults: [`outage:${numbersOf('POST /rest/api/3/search/jql')[0] ?? 0}:${6 * HOUR_S}`],
      seed: 1,
    });
    expect(host.requestLog.length).toBeLessThan(log.length + 60);
  });

  test('of the storage ends by itself, too', async () => {
    const step = Math.floor(storages / 4);
    const faults = [1, 2, 3].map((part) => [`outage:s${part * step}:${DURATIONS[part === 2 ? 1 : 0]}`]);
    expect(await brokenOf(faults)).toEqual([]);
  });
});

describe('an outage of 20 hours', () => {
  const OFFSETS = [[9, 9, 9, 4, 2]];
  const DATES = { cutover: '2027-09-01', workingDays: EVERY_DAY };

  const summaries = (sandbox: Sandbox) => issuesOfOurs(sandbox.site).map(({ fields }) => String(fields['summary']));
  const imported = async (sandbox: Sandbox, run: string) =>
    sandbox.call('startImport', {
      uploadId: await sandbox.upload('dated.yaml', datedTemplate(OFFSETS)),
      dates: DATES,
      requestId: run,
    });

  /** Number of the n-th request of that name in a run without faults. */
  async function numberOf(name: string, n: number, deed: (sandbox: Sandbox) => Promise<void>): Promise<number> {
    const sandbox = await startSandbox();
    await deed(sandbox);
    return sandbox.host.requestLog.flatMap((one, index) => (one === name ? [index + 1] : []))[n] ?? 0;
  }

  test('stops an import with a sentence that says what to do; retried, it creates each node once', async () => {
    const whole = async (sandbox: Sandbox) => {
      await imported(sandbox, testId());
      await sandbox.settle();
    };
    const create = await numberOf('POST /rest/api/3/issue/bulk', 1, whole);
    const sandbox = await startSandbox(undefined, [`outage:${create}:${20 * HOUR_S}`]);
    const run = testId();
    await imported(sandbox, run);
    const states: string[] = [];
    for (let hour = 1; hour <= 19; hour += 1) {
      await sandbox.clock.advance(HOUR_S * 1_000);
      const view = await sandbox.call('getImport', { run });
      if (!view.ok || view.value === null) throw new Error('The import is gone.');
      const { state, waiting, stopped } = view.value;
      states.push(state);
      if (hour === 3) {
        // Since when Jira does not answer and the next attempt are kept, and both are shown.
        expect(Date.parse(waiting?.since ?? '')).toBeLessThan(sandbox.clock.now() - 2.9 * HOUR_S * 1_000);
        expect(Date.parse(waiting?.until ?? '') - sandbox.clock.now()).toBeLessThanOrEqual(900_000);
        // Jira cannot be asked who may see the project: another person than the one who started it sees nothing.
        const other = await sandbox.call('getImport', { run }, onProjectPage('10000', 'MIG', 'acc-member'));
        expect(other).toMatchObject({ ok: false, error: { code: 'jira-unreachable' } });
      }
      if (hour === 19)
        expect(stopped).toEqual({
          code: 'jira-unreachable',
          message: 'Jira has not answered for 18 hours. The product answered with status 503.',
          next: 'Nothing is lost. When Jira works again, retry the import: Runway first finds out what was created, so that nothing is created twice.',
        });
    }
    expect(states).toEqual([...Array<string>(18).fill('waiting'), 'stopped']);
    await sandbox.clock.advance(2 * HOUR_S * 1_000);
    expect(summaries(sandbox)).toHaveLength(1);
    expect((await sandbox.call('retryImport', { run })).ok).toBe(true);
    await sandbox.settle();
    expect(summaries(sandbox).sort()).toEqual(
      ['Part 1', 'Step 1.1', 'Step 1.2', 'Step 1.3', 'Step 1.4', 'Step 1.5'].sort(),
    );
    expect(await sandbox.call('getImport', { run })).toMatchObject({ value: { state: 'complete' } });
  });

  test('stops a move with such a sentence; moved again to the same day, the rest is written', async () => {
    const MOVED = { ...DATES, cutover: '2027-09-11' };
    const whole = async (sandbox: Sandbox) => {
      await imported(sandbox, testId());
      await sandbox.settle();
      await moved(sandbox);
      await sandbox.settle();
    };
    const moved = async (sandbox: Sandbox) => {
      const dates = await sandbox.call('getDates', { wave: '10000.1' });
      if (!dates.ok) throw new Error(dates.error.message);
      const { version } = dates.value;
      const move = testId();
      const answer = await sandbox.call('startMove', {
        ...{ wave: '10000.1', version, reason: 'More time is needed.', requestId: move },
        dates: { ...dates.value.dates, ...MOVED },
      });
      if (!answer.ok) throw new Error(answer.error.message);
      return move;
    };
    const dues = (sandbox: Sandbox) =>
      issuesOfOurs(sandbox.site)
        .filter(({ fields }) => String(fields['summary']).startsWith('Step'))
        .map(({ fields }) => fields['duedate']);
    const AFTER = ['2027-09-02', '2027-09-02', '2027-09-02', '2027-09-07', '2027-09-09'];

    const edit = await numberOf('PUT /rest/api/3/issue/{issueIdOrKey}', 1, whole);
    const sandbox = await startSandbox(undefined, [`outage:${edit}:${20 * HOUR_S}`]);
    await imported(sandbox, testId());
    await sandbox.settle();
    const move = await moved(sandbox);
    await sandbox.clock.advance(21 * HOUR_S * 1_000);
    expect(await sandbox.call('getMove', { wave: '10000.1', shift: move })).toMatchObject({
      value: {
        state: 'stopped',
        stopped: {
          code: 'jira-unreachable',
          message: 'Jira has not answered for 18 hours. The product answered with status 503.',
          next: 'What is already written stays. When Jira works again, move the dates to the same T-0 again: the rest is written then.',
        },
      },
    });
    expect(dues(sandbox)).not.toEqual(AFTER);
    await moved(sandbox);
    await sandbox.settle();
    expect(dues(sandbox)).toEqual(AFTER);
  });
});
