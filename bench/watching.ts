import { resolve } from 'node:path';
import { importAsPerson } from '../cli/import-as-person';
import { type SimulatedClock, simulatedClock } from '../sandbox/clock';
import { drive } from '../sandbox/forge/drive';
import type { Host } from '../sandbox/forge/host';
import { seededRandom } from '../sandbox/forge/seeded-random';
import { seededUuid } from '../sandbox/forge/seeded-uuid';
import { type BuiltApp, startSandbox } from '../sandbox/start-sandbox';
import type { AnswersKept, Press } from '../src/contract/answers';
import type { GateSheet, ShownGateRow } from '../src/contract/gate-sheet';
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
/** A meeting: so many people answer and so many watch, and each of the first sends five answers so often. */
const CHAIRS = 2;
const MEETING_WATCHERS = 10;
const MEETING_MINUTES = 10;
const AT_ONCE = 5;
const SENT_EVERY_S = 15;
const MINUTE_MS = 60_000;
const MODULES = 100;
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
 * What thirty people cost who watch a gate of 5,000 items while five rows a minute are answered, and a meeting of twelve, driven by
 * the module that the panels use; and what one answer, one poll and one event cost at 128 and 5,000 issues. Units of 10 KB, as the platform counts them.
 * @param app without it the project's app is built
 */
export const printWatchingCosts = async (print: (line: string) => void, app?: BuiltApp): Promise<void> => {
  for (const tasks of [1, 50]) {
    const bench = await importedGate(tasks, app);
    print(`storage units and requests to Jira, wave of ${MODULES * (tasks + 1)} issues:`);
    for (const [name, cost] of await singleCosts(bench))
      print(`  ${name}: ${cost.read} read, ${cost.write} written, ${cost.requests} requests`);
    for (const line of await watched(bench)) print(`  ${line}`);
    for (const line of await meeting(bench)) print(`  ${line}`);
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
    ['one answer of a row', answer],
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

interface Watchers {
  /** How often the gate was read again, and how many questions were refused. */
  readonly count: { reads: number; refused: number };
  readonly stop: () => void;
}

/** So many people who look at the gate, each with the module that the panels use. */
async function watchers({ clock, call, site }: Bench, count: number, first: GateSheet): Promise<Watchers> {
  const { users, jira } = site.state;
  const accounts = Array.from({ length: count }, (_, index) => `acc-watcher-${index}`);
  const [viewer] = Object.values(users).filter(({ accountId }) => accountId === 'acc-viewer');
  if (viewer === undefined) throw new Error('The site has no viewer.');
  for (const accountId of accounts) {
    if (users[accountId] !== undefined) continue;
    users[accountId] = { ...viewer, accountId };
    jira.projects[PROJECT.id]?.permissions['BROWSE_PROJECTS']?.push(accountId);
  }
  const counted = { reads: 0, refused: 0 };
  let sheet = first;
  const stops = accounts.map((account, index) => {
    const watch = newWatch({
      ask: (request) => call<Watched>('getStamp', { ...WATCHED, ...request }, account),
      take: (changes, gate) => {
        withChanges(sheet, changes, gate);
        return !changes.some((change) => needsReading(sheet, change));
      },
      read: async () => {
        counted.reads += 1;
        sheet = await call<GateSheet>('getGate', WATCHED, account);
      },
      showsVerdict: () => true,
      tell: (isUnanswered) => void (counted.refused += isUnanswered ? 1 : 0),
      waitOf: (failure) => (failure as { error?: { retryAfterSeconds?: number } }).error?.retryAfterSeconds ?? 0,
      now: () => clock.now(),
    });
    let isOver = false;
    const look = (): void => {
      if (isOver) return;
      void watch.look();
      clock.after(WATCH_EVERY_MS.gate, look);
    };
    clock.after((index * WATCH_EVERY_MS.gate) / count, look);
    return () => (isOver = true);
  });
  // People have come, and each has a pass.
  await clock.advance(MINUTE_MS - (clock.now() % MINUTE_MS));
  return { count: counted, stop: () => stops.forEach((stop) => stop()) };
}

/** Somebody who answers rows, each time the other way than it is; what was answered last is what they saw. */
function answering({ clock, call }: Bench, rows: readonly ShownGateRow[], account: string) {
  const random = seededRandom(1, account);
  const seen = new Map<string, Pick<ShownGateRow, 'result' | 'by' | 'at'>>();
  const told = { kept: 0, refused: 0 };
  let next = 0;
  return {
    told,
    answer: async (count: number): Promise<void> => {
      const some = Array.from(
        { length: Math.min(count, rows.length) },
        (_, at) => rows[(next + at) % rows.length] as ShownGateRow,
      );
      next += some.length;
      const presses = some.map((row): Press => {
        const { result, by, at } = seen.get(row.item) ?? row;
        return {
          ...{ press: seededUuid(random), item: row.item, row: row.key, seen: { result, by, at } },
          result: result === 'go' ? 'no-go' : 'go',
        };
      });
      try {
        const { answers } = await drive(clock, call<AnswersKept>('answerLines', { ...WATCHED, presses }, account));
        for (const [index, answer] of answers.entries()) {
          if (answer.is !== 'kept') told.refused += 1;
          else {
            told.kept += 1;
            seen.set(some[index]?.item ?? '', answer.row);
          }
        }
      } catch {
        told.refused += presses.length;
      }
    },
  };
}

const lineOf = (name: string, minutes: number, { read, write, requests }: Cost): string => {
  const aMinute = (count: number) => Math.round(count / minutes);
  return `${name}: ${aMinute(read)} read, ${aMinute(write)} written, ${aMinute(requests)} requests a minute`;
};

/** Each second of so many minutes. */
async function everySecond(
  { clock }: Bench,
  minutes: number,
  cost: () => Cost,
  work: (second: number) => Promise<void>,
) {
  for (let second = 0; second < minutes * 60; second += 1) {
    await work(second);
    await clock.advance(1_000 - (clock.now() % 1_000));
    cost();
  }
  return cost();
}

async function watched(bench: Bench): Promise<string[]> {
  const { clock, call, host } = bench;
  const sheet = await drive(clock, call<GateSheet>('getGate', WATCHED));
  const { count, stop } = await watchers(bench, WATCHERS, sheet);
  const chair = answering(bench, sheet.rows, 'acc-lead');
  const cost = meter(bench);
  const all = await everySecond(bench, MINUTES, cost, async (second) => {
    if (second % (60 / CHANGES_A_MINUTE) === 0) await chair.answer(1);
  });
  stop();
  return [
    `${WATCHERS} people watch a gate, asking every ${WATCH_EVERY_MS.gate / 1_000} s and reading at most every ${READ_EVERY_MS / 1_000} s; ${chair.told.kept} rows answered in ${MINUTES} minutes, ${chair.told.refused} refused:`,
    lineOf('  all', MINUTES, all),
    `  the gate was read ${count.reads} times for all of them; ${count.refused} questions were refused, ${host.failures.length} functions failed`,
  ];
}

/** Two people answer, five rows at a time, and read the gate again every half minute; ten watch. */
async function meeting(bench: Bench): Promise<string[]> {
  const { clock, call, host } = bench;
  const sheet = await drive(clock, call<GateSheet>('getGate', WATCHED));
  const { count, stop } = await watchers(bench, MEETING_WATCHERS, sheet);
  const half = Math.ceil(sheet.rows.length / CHAIRS);
  const chairs = ['acc-lead', 'acc-member'].map((account, index) =>
    answering(bench, sheet.rows.slice(index * half, (index + 1) * half), account),
  );
  const cost = meter(bench);
  const all = await everySecond(bench, MEETING_MINUTES, cost, async (second) => {
    for (const [index, chair] of chairs.entries())
      if ((second + index * 7) % SENT_EVERY_S === 0) await chair.answer(AT_ONCE);
    if (second % (READ_EVERY_MS / 1_000) === 20) await drive(clock, call('getGate', WATCHED));
  });
  stop();
  const kept = chairs.reduce((sum, { told }) => sum + told.kept, 0);
  const refused = chairs.reduce((sum, { told }) => sum + told.refused, 0);
  return [
    `${CHAIRS} people answer and ${MEETING_WATCHERS} watch for ${MEETING_MINUTES} minutes; ${kept} rows answered, ${refused} refused:`,
    lineOf('  all', MEETING_MINUTES, all),
    `  the gate was read ${count.reads} times for those who watch; ${count.refused} questions were refused, ${host.failures.length} functions failed`,
  ];
}
