import { clickAsPerson, letRest } from '../../cli/click-as-person';
import { beginImport, lookAtImport, uploadAsPerson } from '../../cli/import-as-person';
import type { Host } from '../../sandbox/forge/host';
import { seededUuid } from '../../sandbox/forge/seeded-uuid';
import { defaultState } from '../../sandbox/site/default-state';
import type { SiteState } from '../../sandbox/site/site';
import type { RunView } from '../../src/contract/run';
import { campaignTemplate } from './campaign-template';
import { type Moment, runScenario, type Scenario, type Step } from './run-scenario';

export interface UndoOutcome {
  readonly run: RunView;
  readonly host: Host;
  readonly state: SiteState;
  /** Issues of the import that are still there, and issues of before that are not. */
  readonly left: number;
  readonly lost: number;
}

export interface HeldUndo {
  readonly uploadId: string;
  readonly requestId: string;
  readonly run: RunView | null;
}

const SOURCE = { name: 'campaign.md', bytes: new TextEncoder().encode(campaignTemplate) };
const rest: Step<HeldUndo> = async (person, held, _random, between) => {
  await letRest(person, between);
  return held;
};
const STEPS: readonly Step<HeldUndo>[] = [
  async (person, _held, random) => {
    const held = { uploadId: seededUuid(random), requestId: seededUuid(random), run: null };
    await uploadAsPerson({ ...person, source: SOURCE }, held.uploadId);
    return held;
  },
  async (person, held) => {
    await beginImport({ ...person, request: {} }, held.uploadId, held.requestId);
    return held;
  },
  rest,
  async (person, held) => {
    await clickAsPerson(person)('startUndo', { run: held.requestId });
    return held;
  },
  rest,
  async (person, held) => {
    const look = () => lookAtImport(person, held.requestId);
    const run = await look();
    if (run.undo === undefined || run.undo.state === 'complete' || run.undo.state === 'stopped')
      return { ...held, run };
    // Where a function died as it let go, only the sweep takes the undo up, some minutes later.
    await letRest(person);
    return { ...held, run: await look() };
  },
];

const before = Object.keys(defaultState(0).jira.issues);

/**
 * Imports the campaign's template and undoes that, on a sandbox with these faults.
 * @param from a moment of the same without faults to go on from; null: from nothing
 */
export async function undoScenario(
  scenario: Scenario,
  from: Moment<HeldUndo> | null = null,
  pass?: (moment: Moment<HeldUndo>) => void,
): Promise<UndoOutcome> {
  const nothing = { uploadId: '', requestId: '', run: null };
  const { held, host, state } = await runScenario(STEPS, nothing, scenario, from, pass);
  if (held.run === null) throw new Error('The scenario ended without a run.');
  const there = new Set(Object.values(state.jira.issues).map(({ id }) => id));
  return {
    run: held.run,
    host,
    state,
    left: there.size - before.filter((id) => there.has(id)).length,
    lost: before.filter((id) => !there.has(id)).length,
  };
}
