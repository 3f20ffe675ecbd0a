import { resolve } from 'node:path';
import { importAsPerson } from '../cli/import-as-person';
import { type SimulatedClock, simulatedClock } from '../sandbox/clock';
import { drive } from '../sandbox/forge/drive';
import type { Host } from '../sandbox/forge/host';
import { seededRandom } from '../sandbox/forge/seeded-random';
import { type BuiltApp, buildApp, startSandbox } from '../sandbox/start-sandbox';
import type { Site } from '../sandbox/site/site';
import { cloneWave, putRow } from '../test/support/cloned-waves';
import { ISSUES_A_MODULE, manyModules } from './many-modules';

const START = Date.UTC(2027, 2, 1, 9);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SIZES = [128, 5_005];
const WAVES = 121;
const ISSUES_OF_MANY = 1_000;
const WAVE = '10000.1';
const GATE = 'cutover';

interface Opened {
  readonly site: Site;
  readonly host: Host;
  readonly clock: SimulatedClock;
  readonly issues: number;
}
interface Spent {
  readonly read: number;
  readonly write: number;
  readonly requests: number;
  readonly storage: number;
}
interface Place {
  readonly moduleKey: string;
  readonly extension: unknown;
}

/**
 * Units of storage, and requests to storage and to Jira, of opening each tab and panel, of one answer, of a tick of the sweep and
 * of an hour at rest. `RUNWAY_BUNDLE` names another bundle of the app to measure.
 */
export const printUnits = async (print: (line: string) => void): Promise<void> => {
  const app = await buildApp(resolve(__dirname, '..'), process.env['RUNWAY_BUNDLE']);
  print('storage units read + written · storage requests · Jira requests, of what is opened a second time:');
  for (const size of SIZES) {
    const wave = await importedWave(app, size);
    for (const line of await opening(wave)) print(`  ${line}`);
    print(`  ${await atRest(wave)}`);
  }
  for (const line of await sweeping(app)) print(`  ${line}`);
};

async function importedWave(app: BuiltApp, size: number): Promise<Opened> {
  const clock = simulatedClock(START);
  const { site, host } = await startSandbox({ project: resolve(__dirname, '..'), app, clock });
  const { run } = await importAsPerson({
    ...{ host, clock, accountId: 'acc-lead', project: { id: '10000', key: 'MIG' } },
    source: { name: 'many.md', bytes: new TextEncoder().encode(manyModules(Math.round(size / ISSUES_A_MODULE))) },
    request: { cutover: '2027-06-01' },
    random: seededRandom(1, 'units'),
  });
  await clock.runUntil(() => false, 20 * MINUTE_MS);
  return { site, host, clock, issues: run.created };
}

const project = { id: '10000', key: 'MIG', type: 'software' };
const onPage: Place = { moduleKey: 'runway-project', extension: { type: 'jira:projectPage', project } };
const inPortfolio: Place = { moduleKey: 'runway-portfolio', extension: { type: 'jira:globalPage' } };
const onBoard: Place = {
  moduleKey: 'runway-board',
  extension: { type: 'jira:boardAction', board: { id: '1', type: 'scrum' }, project },
};

async function opening(wave: Opened): Promise<string[]> {
  const issue = Object.values(wave.site.state.jira.issues).find(({ properties }) =>
    (properties['runway'] as { readonly node?: string } | undefined)?.node?.endsWith('/1'),
  );
  const page = Object.values(wave.site.state.confluence.pages)[0];
  const inMacro: Place = {
    moduleKey: 'runway-readiness',
    extension: {
      type: 'macro',
      content: { id: page?.id, type: 'page' },
      space: { id: page?.spaceId },
      config: { projectId: '10000', waveId: WAVE },
    },
  };
  const onIssue: Place = {
    moduleKey: 'runway-issue',
    extension: { type: 'jira:issueContext', issue: { id: issue?.id, key: issue?.key, type: 'Task' }, project },
  };
  await takeGate(wave);
  const of = { wave: WAVE };
  const calls: readonly (readonly [name: string, call: string, payload: unknown, place?: Place])[] = [
    ['Overview', 'getOverview', {}],
    ['macro', 'getWave', {}, inMacro],
    ['board', 'getWave', {}, onBoard],
    ['portfolio, one wave', 'listWaves', {}, inPortfolio],
    ['issue panel', 'getItem', {}, onIssue],
    ['Plan', 'getPlan', of],
    ['Items', 'listItems', of],
    ['RACI', 'getRaci', of],
    ['Go/no-go, list', 'getGates', of],
    ['Go/no-go, one gate', 'getGate', { ...of, gate: GATE }],
    ['Decisions', 'getDecisions', of],
    ['Documents', 'getDocuments', of],
    ['Risks', 'getRisks', of],
    ['Questions', 'getQuestions', of],
    ['Activity', 'listActivity', of],
    ['Settings', 'getSettings', of],
    ['Dates', 'getDates', of],
  ];
  const lines: string[] = [];
  for (const [name, call, payload, place] of calls) {
    await ask(wave, call, payload, place);
    lines.push(`${wave.issues} issues, ${name}: ${said(await spentBy(wave, () => ask(wave, call, payload, place)))}`);
  }
  lines.push(...(await answering(wave, onIssue)));
  return lines;
}

/** One confirmation, and the first Overview after it, which evaluates the wave. */
async function answering(wave: Opened, onIssue: Place): Promise<string[]> {
  const item = (await ask(wave, 'getItem', {}, onIssue)) as { version: number; criteria: { key: string }[] };
  const mark = { do: 'confirm', criteria: [item.criteria[0]?.key ?? ''] };
  const said1 = await spentBy(wave, () => ask(wave, 'markItem', { mark, version: item.version }, onIssue));
  const said2 = await spentBy(wave, () => ask(wave, 'getOverview', {}));
  return [
    `${wave.issues} issues, one answer: ${said(said1)}`,
    `${wave.issues} issues, Overview after it: ${said(said2)}`,
  ];
}

async function takeGate(wave: Opened): Promise<void> {
  const { version } = (await ask(wave, 'getGates', { wave: WAVE })) as { version: number };
  const fields = { name: 'Go or no-go', kind: 'decision', stands: 'cutover', date: '2027-05-31' };
  await ask(wave, 'changeGates', { wave: WAVE, version, change: { do: 'add', gate: GATE, fields } });
}

async function atRest(wave: Opened): Promise<string> {
  await wave.clock.advance(2 * HOUR_MS);
  const { read, write, requests } = await during(wave, HOUR_MS);
  return `${wave.issues} issues, an hour at rest: ${read} read + ${write} written · ${requests} Jira requests`;
}

/** A tick where nothing is due, one where all is to be looked at, and one where the day of all views is over. */
async function sweeping(app: BuiltApp): Promise<string[]> {
  const wave = await importedWave(app, ISSUES_OF_MANY);
  await ask(wave, 'getOverview', {});
  cloneWave(wave.host, WAVE, WAVES - 1);
  const { host } = wave;
  const row = { createdAt: START, updatedAt: START, expiresAt: null, deletedAt: null };
  for (let hour = 0; hour < 4; hour += 1)
    putRow(host, 'kvs', `points:${Math.floor(wave.clock.now() / HOUR_MS) + hour}`, { ...row, value: { points: 9e6 } });
  const looked: string[] = [];
  for (let tick = 0; tick < 4; tick += 1) looked.push(await ticking(wave));
  for (const [key, { value }] of Object.entries(host.state.storage['entity:entry'] ?? {}))
    if (key.endsWith('.view'))
      Object.assign((value as { body: { value: object } }).body.value, {
        nextChange: '2027-03-01',
        issues: ISSUES_OF_MANY,
      });
  for (const key of Object.keys(host.state.storage['kvs'] ?? {}))
    if (key.startsWith('tracked:')) putRow(host, 'kvs', key, null);
  const changed: string[] = [];
  for (let tick = 0; tick < 3; tick += 1) changed.push(await ticking(wave));
  return [
    `${WAVES} waves of ${ISSUES_OF_MANY} issues, ticks of the sweep (read + written): ${looked.join(', ')}`,
    `the same where the day of all is over: ${changed.join(', ')}`,
  ];
}

async function ticking({ host, clock }: Opened): Promise<string> {
  const next = Math.min(...Object.values(host.state.scheduled));
  await clock.advance(next + 15_000 - clock.now());
  const { minute, read, write } = host.memory.storage.used;
  if (minute !== Math.floor(next / MINUTE_MS)) return 'nothing';
  return `${read} + ${write}${host.failures.length > 0 ? ' (failed)' : ''}`;
}

async function during({ host, clock }: Opened, time: number): Promise<Spent> {
  const before = requestsOf(host);
  const total = { read: 0, write: 0 };
  await clock.advance(MINUTE_MS - (clock.now() % MINUTE_MS) - 1);
  for (let passed = 0; passed < time; passed += MINUTE_MS) {
    await clock.advance(MINUTE_MS);
    const { minute, read, write } = host.memory.storage.used;
    if (minute !== Math.floor(clock.now() / MINUTE_MS)) continue;
    total.read += read;
    total.write += write;
  }
  return { ...total, requests: requestsOf(host) - before, storage: 0 };
}

const requestsOf = (host: Host): number => Object.values(host.requests).reduce((sum, one) => sum + one, 0);

/** Begins in a minute of its own, in which no sweep begins. */
async function spentBy({ host, clock }: Opened, work: () => Promise<unknown>): Promise<Spent> {
  const sweep = Math.floor(Math.min(...Object.values(host.state.scheduled)) / MINUTE_MS);
  let minute = Math.floor(clock.now() / MINUTE_MS) + 1;
  if (minute >= sweep) minute = sweep + 2;
  await clock.advance(minute * MINUTE_MS + 5_000 - clock.now());
  const { used } = host.memory.storage;
  const [read, write] = used.minute === minute ? [used.read, used.write] : [0, 0];
  const [requests, storage] = [requestsOf(host), host.storageRequests];
  await work();
  return {
    ...{ read: used.read - read, write: used.minute === minute ? used.write - write : 0 },
    ...{ requests: requestsOf(host) - requests, storage: host.storageRequests - storage },
  };
}

const said = ({ read, write, storage, requests }: Spent): string => `${read} + ${write} · ${storage} · ${requests}`;

async function ask({ clock, host }: Opened, functionKey: string, payload: unknown, place = onPage): Promise<unknown> {
  const call = { functionKey, payload, accountId: 'acc-lead', ...place };
  const answer = (await drive(clock, host.invoke(call))) as {
    ok: boolean;
    value?: unknown;
    error?: { message: string };
  };
  if (!answer.ok) throw new Error(`${functionKey}: ${answer.error?.message ?? ''}`);
  return answer.value;
}
