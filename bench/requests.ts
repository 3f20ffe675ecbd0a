import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importAsPerson } from '../cli/import-as-person';
import { packSource } from '../cli/pack-source';
import { simulatedClock } from '../sandbox/clock';
import { seededRandom } from '../sandbox/forge/seeded-random';
import { startSandbox } from '../sandbox/start-sandbox';

/** Most issues of one `POST /issue/bulk` (Jira REST v3). */
const MAX_ISSUES_PER_BULK_CREATE = 50;
const BULK = 'POST /rest/api/3/issue/bulk';
const START = Date.UTC(2027, 2, 1, 9);

/** Each a template of the public corpus; a folder with several versions names one. */
const SOURCES = [
  'seeds/connect-modules.md',
  'migops/General-Migration',
  'migops/Mainframe-Migration/v2.0',
  'migops/Windows-Migration',
  'migops/SAP-S4HANA-move-to-RISE',
];

/** The fewest bulk requests that can create so many issues: parents must exist first, so levels are written one after another. */
export const requestFloor = (issuesByLevel: readonly number[]): number =>
  issuesByLevel.reduce((total, issues) => total + Math.ceil(issues / MAX_ISSUES_PER_BULK_CREATE), 0);

/** Requests of whole imports through the built app, as a ratio to the floor of bulk requests. */
export const printRequestRatios = async (shared: string, print: (line: string) => void): Promise<void> => {
  if (!existsSync(join(shared, 'corpus'))) return;
  print('requests per import, from the upload to the result, as a ratio to the fewest bulk requests possible:');
  for (const source of SOURCES) print(`  ${await requestsOf(join(shared, 'corpus', source), source)}`);
};

const requestsOf = async (path: string, name: string): Promise<string> => {
  const clock = simulatedClock(START);
  const { site, host } = await startSandbox({ project: resolve(__dirname, '..'), clock });
  const { run } = await importAsPerson({
    host,
    clock,
    source: await packSource(path),
    project: { id: '10000', key: 'MIG' },
    accountId: 'acc-lead',
    request: {},
    random: seededRandom(1, 'bench'),
  });
  const types = Object.values(site.state.jira.issues).map(
    (issue) => site.state.jira.issueTypes[issue.issueTypeId]?.hierarchyLevel,
  );
  const floor = requestFloor([1, 0, -1].map((level) => types.filter((one) => one === level).length));
  const all = Object.values(host.requests).reduce((sum, count) => sum + count, 0);
  const bulk = host.requests[BULK] ?? 0;
  return `${name}: ${run.created} issues, floor ${floor} · bulk ${bulk} (${(bulk / floor).toFixed(2)} ×) · all ${all} (${(all / floor).toFixed(2)} ×)`;
};
