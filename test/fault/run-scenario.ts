import { resolve } from 'node:path';
import { importAsPerson } from '../../cli/import-as-person';
import { simulatedClock } from '../../sandbox/clock';
import { parseFault } from '../../sandbox/forge/faults';
import type { Host } from '../../sandbox/forge/host';
import { seededRandom } from '../../sandbox/forge/seeded-random';
import type { SiteState } from '../../sandbox/site/site';
import { startSandbox } from '../../sandbox/start-sandbox';
import type { RunView } from '../../src/contract/run';
import { campaignTemplate, EXPECTED } from './campaign-template';

export interface Scenario {
  readonly faults: readonly string[];
  readonly seed: number;
}

export interface ScenarioOutcome {
  readonly run: RunView;
  readonly host: Host;
  readonly state: SiteState;
  /** What is wrong with the site, by its own state and not by the app's word; empty where all is right. */
  readonly faults: readonly string[];
}

const PROJECT = { id: '10000', key: 'MIG' };

/** Imports the campaign's template into a fresh sandbox with these faults. */
export async function runScenario({ faults, seed }: Scenario): Promise<ScenarioOutcome> {
  const clock = simulatedClock(Date.parse('2027-01-04T09:00:00Z'));
  const { site, host } = await startSandbox({
    project: resolve(__dirname, '../..'),
    clock,
    faults: faults.map(parseFault),
    seed,
  });
  const before = new Set(Object.keys(site.state.jira.issues));
  const { run } = await importAsPerson({
    host,
    clock,
    source: { name: 'campaign.md', bytes: new TextEncoder().encode(campaignTemplate) },
    project: PROJECT,
    accountId: 'acc-lead',
    request: {},
    random: seededRandom(seed, 'person'),
  });
  host.close();
  return { run, host, state: site.state, faults: wrongIn(site.state, before) };
}

function wrongIn({ jira }: SiteState, before: ReadonlySet<string>): string[] {
  const summaryOf = (id: string | null) => (id === null ? null : String(jira.issues[id]?.fields['summary']));
  const ours = Object.values(jira.issues).filter(
    ({ id, projectId, fields }) =>
      !before.has(id) && projectId === PROJECT.id && EXPECTED.has(String(fields['summary'])),
  );
  const found = new Map<string, number>();
  const wrong: string[] = [];
  for (const { parentId, fields } of ours) {
    const summary = String(fields['summary']);
    found.set(summary, (found.get(summary) ?? 0) + 1);
    if (summaryOf(parentId) !== EXPECTED.get(summary)) wrong.push(`${summary} is below ${String(summaryOf(parentId))}`);
  }
  for (const summary of EXPECTED.keys()) {
    const times = found.get(summary) ?? 0;
    if (times !== 1) wrong.push(`${summary} is there ${times} times`);
  }
  return wrong;
}
