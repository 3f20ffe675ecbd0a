import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { importAsPerson } from '../cli/import-as-person';
import { type SimulatedClock, simulatedClock } from '../sandbox/clock';
import { drive } from '../sandbox/forge/drive';
import type { Host } from '../sandbox/forge/host';
import { seededRandom } from '../sandbox/forge/seeded-random';
import { startSandbox } from '../sandbox/start-sandbox';
import type { Site } from '../sandbox/site/site';
import { evaluateWave } from '../src/readiness/evaluate-wave';
import { openTasks } from '../src/sprints/plan-input';
import { planSprints } from '../src/sprints/plan-sprints';
import { dayAfter } from '../src/values/day-after';
import { type Made, waveOf } from '../test/readiness/wave-of';
import { personInJira } from '../test/support/people-in-jira';
import { ISSUES_A_MODULE, manyModules } from './many-modules';
import { macrosOf } from './macros';
import { median } from './median';
import type { BenchedPanel } from './panels';

const START = Date.UTC(2027, 2, 1, 9);
const SIZES = [100, 1_000, 5_000];
const ITEMS = 50_000;
const ROUNDS = 5;
const HOUR_MS = 3_600_000;

/** Opening Overview, one changed issue, evaluation, and what comparing with Jira costs. Answers the panels of the largest wave. */
export const printReadinessRatios = async (print: (line: string) => void): Promise<readonly BenchedPanel[]> => {
  print(evaluationLine());
  for (const line of planningLines()) print(line);
  print('Overview, opened once its wave has been read:');
  let panels: readonly BenchedPanel[] = [];
  for (const size of SIZES) {
    const wave = await importedWave(size);
    print(`  ${await opening(wave)}`);
    print(`  ${await changing(wave)}`);
    panels = await panelsOf(wave);
    const macros = await macrosOf(wave, FIRST_WAVE, (key, place) => asked(wave, key, {}, place), print);
    panels = [...panels, ...macros];
    print(`  ${await hourly(wave)}`);
  }
  return panels;
};

interface OpenedSite {
  readonly site: Site;
  readonly host: Host;
  readonly clock: SimulatedClock;
  readonly issues: number;
}

async function importedWave(issues: number): Promise<OpenedSite> {
  const clock = simulatedClock(START);
  const { site, host } = await startSandbox({ project: resolve(__dirname, '..'), clock });
  const modules = Math.round(issues / ISSUES_A_MODULE);
  const { run } = await importAsPerson({
    host,
    clock,
    source: { name: 'many.md', bytes: new TextEncoder().encode(manyModules(modules)) },
    project: { id: '10000', key: 'MIG' },
    accountId: 'acc-lead',
    request: { cutover: '2027-06-01' },
    random: seededRandom(1, 'bench'),
  });
  await clock.runUntil(() => false, 60_000);
  return { site, host, clock, issues: run.created };
}

const requestsOf = ({ host }: OpenedSite): number => Object.values(host.requests).reduce((all, one) => all + one, 0);

const project = { id: '10000', key: 'MIG', type: 'software' };
const PROJECT_PAGE = { moduleKey: 'runway-project', extension: { type: 'jira:projectPage', project } };

const asked = (
  { clock, host }: OpenedSite,
  functionKey: string,
  payload: unknown,
  place: { readonly moduleKey: string; readonly extension: unknown } = PROJECT_PAGE,
): Promise<unknown> => drive(clock, host.invoke({ functionKey, payload, accountId: 'acc-lead', ...place }));

/** Of the project of a new site. */
const FIRST_WAVE = '10000.1';

/** What the app answers each panel when it is opened. */
async function panelsOf(wave: OpenedSite): Promise<BenchedPanel[]> {
  const issue = Object.values(wave.site.state.jira.issues).find(({ properties }) =>
    (properties['runway'] as { readonly node?: string } | undefined)?.node?.endsWith('/1'),
  );
  const onIssue = {
    moduleKey: 'runway-issue',
    extension: {
      type: 'jira:issueContext',
      issue: { id: issue?.id, key: issue?.key, type: 'Task', typeId: '10001' },
      project,
    },
  };
  const showPeople = { ok: true, value: [] };
  const getOverview = await asked(wave, 'getOverview', {});
  const getWave = await asked(wave, 'getWave', {});
  const getTrend = await asked(wave, 'getTrend', { wave: FIRST_WAVE });
  return [
    { name: 'Overview', page: 'project.html', answers: { getOverview, getTrend, showPeople } },
    { name: 'issue', page: 'issue.html', answers: { getItem: await asked(wave, 'getItem', {}, onIssue), showPeople } },
    {
      name: 'portfolio',
      page: 'portfolio.html',
      answers: {
        listWaves: await asked(
          wave,
          'listWaves',
          {},
          {
            moduleKey: 'runway-portfolio',
            extension: { type: 'jira:globalPage' },
          },
        ),
      },
    },
    { name: 'phase readiness', page: 'readiness.html', answers: { getWave } },
    { name: 'board', page: 'board.html', answers: { getWave } },
    {
      name: 'macro form',
      page: 'readiness-config.html',
      module: 'runway-readiness',
      answers: {
        listProjects: await asked(
          wave,
          'listProjects',
          {},
          { moduleKey: 'runway-readiness', extension: { type: 'macro' } },
        ),
        getReport: await asked(
          wave,
          'getReport',
          { choice: { v: 1, project: project.id, wave: FIRST_WAVE, sections: ['readiness'] }, withFilters: true },
          { moduleKey: 'runway-readiness', extension: { type: 'macro' } },
        ),
      },
    },
  ];
}

async function opening(wave: OpenedSite): Promise<string> {
  const before = requestsOf(wave);
  const began = performance.now();
  const answer = await asked(wave, 'getOverview', {});
  const took = performance.now() - began;
  const bytes = Buffer.byteLength(JSON.stringify(answer));
  const perIssue = (took * 1_000) / wave.issues;
  return `${wave.issues} issues: 1 invoke, ${requestsOf(wave) - before} Jira request, ${(bytes / 1_000).toFixed(1)} KB, ${took.toFixed(0)} ms (${perIssue.toFixed(0)} µs an issue)`;
}

/** Rows of the app's storage that were written, told by their times. */
const writtenOf = ({ host }: OpenedSite): Set<string> =>
  new Set(JSON.stringify(host.state.storage).match(/"[^"]{1,200}":\{"value":|"updatedAt":[\d.]+/g) ?? []);

async function changing(wave: OpenedSite): Promise<string> {
  const [requests, rows] = [requestsOf(wave), writtenOf(wave)];
  const leaf = Object.values(wave.site.state.jira.issues).find(
    ({ issueTypeId }) => wave.site.state.jira.issueTypes[issueTypeId]?.hierarchyLevel === -1,
  );
  if (leaf === undefined) throw new Error('The wave has no sub-task.');
  await personInJira(wave).transition(leaf.id, 'Done');
  await wave.clock.runUntil(() => false, 5 * 60_000);
  const writes = [...writtenOf(wave)].filter((row) => row.startsWith('"updatedAt"') && !rows.has(row)).length;
  return `  one changed issue: ${requestsOf(wave) - requests} Jira requests, ${writes} storage writes`;
}

async function hourly(wave: OpenedSite): Promise<string> {
  const before = requestsOf(wave);
  await wave.clock.runUntil(() => false, 6 * HOUR_MS);
  const spent = JSON.stringify(wave.host.state.storage).match(/"points":(\d+)/g) ?? [];
  const points = spent.reduce((all, one) => all + Number(one.slice('"points":'.length)), 0);
  return `  at rest: ${((requestsOf(wave) - before) / 6).toFixed(1)} requests and ${Math.round(points / 7)} points an hour`;
}

/** Tasks to plan, and a tenth of them: how the time grows. */
const PLANNED = [300, 3_000] as const;

/** Time of planning sprints beside evaluating the same wave; a task of three waits for an earlier one. */
function planningLines(): string[] {
  const measured = PLANNED.map((count) => {
    const made = Array.from({ length: count }, (_, index): Made => ({
      id: `item-${index}`,
      phase: `phase-${index % 9}`,
      spec: { level: 'task', criteria: [{ key: 'x', evidence: 'comment' }] },
      issue: {
        due: dayAfter('2027-03-01', (index * 7_919) % 300),
        blockers: index % 3 === 0 && index > 0 ? [String(index - 1 - (index % 50))] : [],
      },
    }));
    const wave = waveOf(made);
    const evaluated = evaluateWave(wave);
    const period = (at: number) => ({
      ...{ start: dayAfter('2027-03-01', at * 14), end: dayAfter('2027-03-01', at * 14 + 13) },
      capacity: Math.ceil(count / 20),
    });
    const periods = Array.from({ length: 22 }, (_, at) => period(at));
    const timed = (work: () => void) =>
      median(
        Array.from({ length: ROUNDS * 3 }, () => {
          const began = performance.now();
          work();
          return performance.now() - began;
        }),
      );
    const base = timed(() => evaluateWave(wave));
    const [dates, capacity] = (['dates', 'capacity'] as const).map((mode) =>
      timed(() => planSprints(openTasks(wave, evaluated), periods, mode, period)),
    );
    return { base, dates: dates ?? 0, capacity: capacity ?? 0 };
  });
  const [small, large] = measured;
  if (small === undefined || large === undefined) return [];
  return (['dates', 'capacity'] as const).map(
    (mode) =>
      `planning ${PLANNED[1]} tasks by ${mode}: ${(large[mode] / large.base).toFixed(2)} × evaluating the same wave (≤ 3), grows like n^${Math.log10(large[mode] / small[mode]).toFixed(2)} from ${PLANNED[0]} on (< 1.3)`,
  );
}

function evaluationLine(): string {
  const made = Array.from({ length: ITEMS }, (_, index): Made => ({
    id: `item-${index}`,
    phase: `phase-${index % 9}`,
    spec: {
      criteria: [
        { key: 'x', evidence: 'comment' },
        { key: 'y', evidence: 'confirmation' },
      ],
    },
    issue: { due: '2027-04-10', extras: index % 10 === 0 ? [{ issue: '1', is: 'open' }] : [] },
  }));
  const wave = waveOf(made);
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    evaluateWave(wave);
    return performance.now() - began;
  });
  const parsed = Array.from({ length: ROUNDS }, () => {
    const text = JSON.stringify([...wave.facts.values()]);
    const began = performance.now();
    JSON.parse(text);
    return performance.now() - began;
  });
  const [own, base] = [median(times), median(parsed)];
  return `evaluating ${ITEMS} items: ${own.toFixed(0)} ms, ${Math.round((ITEMS / own) * 1_000)} items a second, ${(own / base).toFixed(2)} × parsing their facts as JSON (medians of ${ROUNDS})`;
}
