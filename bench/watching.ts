import { resolve } from 'node:path';
import { importAsPerson } from '../cli/import-as-person';
import { type SimulatedClock, simulatedClock } from '../sandbox/clock';
import { drive } from '../sandbox/forge/drive';
import type { Host } from '../sandbox/forge/host';
import { seededRandom } from '../sandbox/forge/seeded-random';
import { type BuiltApp, startSandbox } from '../sandbox/start-sandbox';
import type { GateSheet } from '../src/contract/gate-sheet';
import type { Result } from '../src/contract/result';
import type { Watched } from '../src/contract/watch';
import { newWatch, READ_EVERY_MS, WATCH_EVERY_MS } from '../static/panels/src/shell/watch';
import { needsReading, withChanges } from '../static/panels/src/tabs/gates/work/with-changes';
import { personInJira } from '../test/support/people-in-jira';

const START = Date.UTC(2027, 2, 1, 9);
const PROJECT = { id: '10000', key: 'MIG' };
const WATCHERS = 30;
const MINUTES = 5;
const CHANGES_A_MINUTE = 5;
const MINUTE_MS = 60_000;
const MODULES = 100;
const ANSWER = 'one answer of a row';
export const WATCHED = { wave: '10000.1', gate: 'go' };

export interface Cost {
  readonly read: number;
  readonly write: number;
  readonly requests: number;
}

export interface Bench {
  readonly clock: SimulatedClock;
  readonly host: Host;
  readonly site: Awaited<ReturnType<typeof startSandbox>>['site'];
  readonly call: <T>(functionKey: string, payload: unknown, account?: string) => Promise<T>;
}

/**
 * What thirty people cost who watch a gate of 5,000 items while five rows a minute are answered, driven by the module that the panels
 * use; and what one answer, one poll and one event cost at 128 and 5,000 issues. Units of 10 KB, as the platform counts them.
 * @param app without it the project's app is built
 */
export const printWatchingCosts = async (print: (line: string) => void, app?: BuiltApp): Promise<void> => {
  for (const tasks of [1, 50]) {
    const bench = await importedGate(tasks, app);
    print(`storage units and requests to Jira, wave of ${MODULES * (tasks + 1)} issues:`);
    const costs = await singleCosts(bench);
    for (const [name, cost] of costs)
      print(`  ${name}: ${cost.read} read, ${cost.write} written, ${cost.requests} requests`);
    const [, answer] = costs.find(([name]) => name === ANSWER) ?? [];
    if (answer !== undefined) for (const line of await watched(bench, answer)) print(`  ${line}`);
  }
};

/** A site without a wave. */
export async function startedBench(app?: BuiltApp): Promise<Bench> {
  const clock = simulatedClock(START);
  const project = resolve(__dirname, '..');
  const { site, host } = await startSandbox({ project, clock, ...(app === undefined ? {} : { app }) });
  const extension = { type: 'jira:projectPage', project: { ...PROJECT, type: 'software' } };
  const call: Bench['call'] = async <T>(functionKey: string, payload: unknown, accountId = 'acc-lead') => {
    const answer = (await host.invoke({
      functionKey,
      payload,
      accountId,
      moduleKey: 'runway-project',
      extension,
    })) as Result<T>;
    if (!answer.ok) throw Object.assign(new Error(answer.error.message), { error: answer.error });
    return answer.value;
  };
  return { clock, host, site, call };
}

/** A wave of a hundred modules with so many tasks each, and a gate over all of them. */
export async function importedGate(tasks: number, app: BuiltApp | undefined): Promise<Bench> {
  const bench = await startedBench(app);
  await importAsPerson({
    ...{ project: PROJECT, accountId: 'acc-lead', host: bench.host, clock: bench.clock },
    source: { name: 'many.yaml', bytes: new TextEncoder().encode(templateOf(tasks)) },
    request: { cutover: '2027-06-01' },
    random: seededRandom(1, 'bench'),
  });
  await bench.clock.runUntil(() => false, 15 * MINUTE_MS);
  return bench;
}

/** The first task of each module has a row that the gate asks. */
const templateOf = (tasks: number): string =>
  [
    'runway: 1',
    'name: Very many tasks',
    'gates: [{id: go, name: Go or no-go, kind: decision, offset: T-0}]',
    'phases:',
    '  - name: Move',
    '    modules:',
    ...Array.from({ length: MODULES }, (_, module) => [
      `      - title: Part ${module}`,
      '        tasks:',
      ...Array.from({ length: tasks }, (_task, at) => [
        `          - title: Step ${module}.${at}`,
        '            offset: T-1',
        ...(at === 0 ? [`            rows: [{go-no-go: Room ${module} is ready}]`] : []),
      ]).flat(),
    ]).flat(),
  ].join('\n');

const requestsOf = (host: Host): number => Object.values(host.requests).reduce((all, one) => all + one, 0);

/** Counts what is used from now on, over the ends of minutes too: to be asked at least once a minute. */
export function meter({ clock, host }: Bench): () => Cost {
  const { used } = host.memory.storage;
  const minuteNow = () => Math.floor(clock.now() / MINUTE_MS);
  const inMinute = () => (used.minute === minuteNow() ? { ...used } : { minute: minuteNow(), read: 0, write: 0 });
  const from = requestsOf(host);
  let last = inMinute();
  const sum = { read: 0, write: 0 };
  return () => {
    const now = { ...used };
    const base = now.minute === last.minute ? last : { read: 0, write: 0 };
    if (now.minute >= last.minute) {
      sum.read += now.read - base.read;
      sum.write += now.write - base.write;
      last = now;
    }
    return { ...sum, requests: requestsOf(host) - from };
  };
}

async function singleCosts(bench: Bench): Promise<[string, Cost][]> {
  const { clock, call } = bench;
  const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
    await clock.advance(2 * MINUTE_MS - (clock.now() % MINUTE_MS) + 1_000);
    const cost = meter(bench);
    await drive(clock, work());
    return cost();
  };
  const sheet = await drive(clock, call<GateSheet>('getGate', WATCHED));
  const row = sheet.rows.at(-1);
  if (row === undefined) throw new Error('The gate has no row.');
  const mark = { do: 'row', row: row.key, result: 'go', note: '' };
  const opening = await costOf(() => call('getGate', WATCHED));
  const answer = await costOf(() =>
    call('markItem', { wave: WATCHED.wave, item: row.item, version: row.version, mark }),
  );
  const first = await costOf(() => call('getStamp', WATCHED));
  const { stamp, pass } = await drive(clock, call<Watched>('getStamp', WATCHED));
  const ofPoll = meter(bench);
  await drive(clock, call('getStamp', { ...WATCHED, seen: stamp, pass: pass ?? '', verdict: 'if-changed' }));
  const poll = ofPoll();
  return [
    ['opening the gate', opening],
    [ANSWER, answer],
    ['one poll without a pass', first],
    ['one poll', poll],
    ['one changed issue, from its event to the facts', await eventCost(bench)],
  ];
}

/** From the event of one changed issue until its facts are read, beside the sweeps of the same minutes without it. */
async function eventCost(bench: Bench): Promise<Cost> {
  const { clock, site } = bench;
  const over = async (): Promise<Cost> => {
    const cost = meter(bench);
    for (let second = 0; second < 290; second += 1) {
      await clock.advance(1_000);
      cost();
    }
    return cost();
  };
  const rest = await over();
  const leaf = Object.values(site.state.jira.issues).find(({ fields }) => fields['parent'] !== undefined);
  await personInJira({ site, clock }).transition(leaf?.id ?? Object.keys(site.state.jira.issues)[1] ?? '', 'Done');
  const changed = await over();
  return {
    read: changed.read - rest.read,
    write: changed.write - rest.write,
    requests: changed.requests - rest.requests,
  };
}

/** @param answer what one answer costs by itself */
async function watched(bench: Bench, answer: Cost): Promise<string[]> {
  const { clock, host, call, site } = bench;
  const { users, jira } = site.state;
  const accounts = Array.from({ length: WATCHERS }, (_, index) => `acc-watcher-${index}`);
  const [viewer] = Object.values(users).filter(({ accountId }) => accountId === 'acc-viewer');
  if (viewer === undefined) throw new Error('The site has no viewer.');
  for (const accountId of accounts) {
    users[accountId] = { ...viewer, accountId };
    jira.projects[PROJECT.id]?.permissions['BROWSE_PROJECTS']?.push(accountId);
  }
  let sheet = await drive(clock, call<GateSheet>('getGate', WATCHED));
  let reads = 0;
  let refused = 0;
  const stops = accounts.map((account, index) => {
    const watch = newWatch({
      ask: (request) => call<Watched>('getStamp', { ...WATCHED, ...request }, account),
      take: (changes, gate) => {
        withChanges(sheet, changes, gate);
        return !changes.some((change) => needsReading(sheet, change));
      },
      read: async () => {
        reads += 1;
        sheet = await call<GateSheet>('getGate', WATCHED, account);
      },
      showsVerdict: () => true,
      tell: (isUnanswered) => void (refused += isUnanswered ? 1 : 0),
      waitOf: (failure) => (failure as { error?: { retryAfterSeconds?: number } }).error?.retryAfterSeconds ?? 0,
      now: () => clock.now(),
    });
    let isOver = false;
    const look = (): void => {
      if (isOver) return;
      void watch.look();
      clock.after(WATCH_EVERY_MS.gate, look);
    };
    clock.after((index * WATCH_EVERY_MS.gate) / WATCHERS, look);
    return () => (isOver = true);
  });
  // People have come, and each has a pass.
  await clock.advance(MINUTE_MS - (clock.now() % MINUTE_MS));
  const cost = meter(bench);
  const versions = new Map<string, { version: number; result: string }>();
  let answered = 0;
  let unanswered = 0;
  for (let second = 0; second < MINUTES * 60; second += 1) {
    const row = second % (60 / CHANGES_A_MINUTE) === 0 ? sheet.rows[answered % sheet.rows.length] : undefined;
    if (row !== undefined) {
      const { version, result } = versions.get(row.item) ?? row;
      const mark = { do: 'row', row: row.key, result: result === 'go' ? 'no-go' : 'go', note: '' };
      try {
        const now = await drive(
          clock,
          call<{ version: number }>('markItem', { wave: WATCHED.wave, item: row.item, version, mark }),
        );
        versions.set(row.item, { version: now.version, result: mark.result });
        answered += 1;
      } catch {
        unanswered += 1;
      }
    }
    await clock.advance(1_000 - (clock.now() % 1_000));
    cost();
  }
  stops.forEach((stop) => stop());
  const all = cost();
  const aMinute = (count: number) => Math.round(count / MINUTES);
  const line = (name: string, one: Cost) =>
    `${name}: ${aMinute(one.read)} read, ${aMinute(one.write)} written, ${aMinute(one.requests)} requests a minute`;
  return [
    `${WATCHERS} people watch a gate, asking every ${WATCH_EVERY_MS.gate / 1_000} s and reading at most every ${READ_EVERY_MS / 1_000} s; ${answered} rows answered in ${MINUTES} minutes, ${unanswered} refused because storage was full:`,
    line('  all', all),
    line('  of which who watches', {
      read: all.read - answered * answer.read,
      write: all.write - answered * answer.write,
      requests: all.requests - answered * answer.requests,
    }),
    `  the gate was read ${reads} times for all of them; ${refused} questions were refused, ${host.failures.length} functions failed`,
  ];
}
