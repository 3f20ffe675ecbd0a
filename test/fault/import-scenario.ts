import { letRest } from '../../cli/click-as-person';
import { beginImport, lookAtImport, uploadAsPerson } from '../../cli/import-as-person';
import type { Host } from '../../sandbox/forge/host';
import { seededUuid } from '../../sandbox/forge/seeded-uuid';
import { defaultState } from '../../sandbox/site/default-state';
import type { SiteState } from '../../sandbox/site/site';
import type { RunView } from '../../src/contract/run';
import { campaignTemplate, EXPECTED } from './campaign-template';
import { type Moment, runScenario, type Scenario, type Step } from './run-scenario';

export interface ScenarioOutcome {
  readonly run: RunView;
  readonly host: Host;
  readonly state: SiteState;
  /** What is wrong with the site, by its own state and not by the app's word; empty where all is right. */
  readonly faults: readonly string[];
}

export interface HeldImport {
  readonly uploadId: string;
  readonly requestId: string;
  readonly run: RunView | null;
}

const PROJECT_ID = '10000';
const SOURCE = { name: 'campaign.md', bytes: new TextEncoder().encode(campaignTemplate) };
const NOTHING_HELD: HeldImport = { uploadId: '', requestId: '', run: null };

const STEPS: readonly Step<HeldImport>[] = [
  async (person, _held, random) => {
    const held = { uploadId: seededUuid(random), requestId: seededUuid(random), run: null };
    await uploadAsPerson({ ...person, source: SOURCE }, held.uploadId);
    return held;
  },
  async (person, held) => {
    await beginImport({ ...person, request: {} }, held.uploadId, held.requestId);
    return held;
  },
  async (person, held, _random, between) => {
    await letRest(person, between);
    return held;
  },
  async (person, held) => ({ ...held, run: await lookAtImport(person, held.requestId) }),
];

/**
 * Imports the campaign's template into a sandbox with these faults.
 * @param from a moment of an import without faults to go on from; null: from nothing
 */
export async function importScenario(
  scenario: Scenario,
  from: Moment<HeldImport> | null = null,
  pass?: (moment: Moment<HeldImport>) => void,
): Promise<ScenarioOutcome> {
  const { held, host, state } = await runScenario(STEPS, NOTHING_HELD, scenario, from, pass);
  if (held.run === null) throw new Error('The scenario ended without a run.');
  return { run: held.run, host, state, faults: wrongIn(state) };
}

/** Issues that a site has before anything is imported. */
const before: ReadonlySet<string> = new Set(Object.keys(defaultState(0).jira.issues));

function wrongIn({ jira }: SiteState): string[] {
  const summaryOf = (id: string | null) => (id === null ? null : String(jira.issues[id]?.fields['summary']));
  const ours = Object.values(jira.issues).filter(
    ({ id, projectId, fields }) =>
      !before.has(id) && projectId === PROJECT_ID && EXPECTED.has(String(fields['summary'])),
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
