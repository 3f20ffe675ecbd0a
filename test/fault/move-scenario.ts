import { clickAsPerson, letRest } from '../../cli/click-as-person';
import { beginImport, lookAtImport, uploadAsPerson } from '../../cli/import-as-person';
import type { Host } from '../../sandbox/forge/host';
import { seededUuid } from '../../sandbox/forge/seeded-uuid';
import type { SiteState } from '../../sandbox/site/site';
import type { RunView } from '../../src/contract/run';
import type { MoveView, WaveDates } from '../../src/contract/wave-dates';
import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import { type Moment, runScenario, type Scenario, type Step } from './run-scenario';

export interface MoveOutcome {
  readonly run: RunView;
  readonly move: MoveView;
  readonly host: Host;
  readonly state: SiteState;
  /** What is wrong with the site, by its own state and not by the app's word; empty where all is right. */
  readonly faults: readonly string[];
}

export interface HeldMove {
  readonly uploadId: string;
  readonly importId: string;
  readonly moveId: string;
  readonly run: RunView | null;
  readonly dates: WaveDates | null;
  readonly move: MoveView | null;
}

const WAVE = '10000.1';
const START_FIELD = 'customfield_10015';
/** Days before T-0: three groups that go in bulk, two steps that go by themselves. */
const OFFSETS = [[20, 20, 20, 15, 15, 15, 9, 9, 9, 9, 4, 2]];
const MOVED_TO = '2028-09-22';
const SOURCE = { name: 'dated.yaml', bytes: datedTemplate(OFFSETS) };
const REQUEST = {
  dates: { cutover: '2028-09-01', workingDays: EVERY_DAY },
  people: { assign: true, roles: { network: { account: 'acc-member' } } },
};
const NOTHING_HELD: HeldMove = { uploadId: '', importId: '', moveId: '', run: null, dates: null, move: null };

const rest: Step<HeldMove> = async (person, held, _random, between) => {
  await letRest(person, between);
  return held;
};
const STEPS: readonly Step<HeldMove>[] = [
  async (person, held, random) => {
    const ids = { uploadId: seededUuid(random), importId: seededUuid(random), moveId: seededUuid(random) };
    await uploadAsPerson({ ...person, source: SOURCE }, ids.uploadId);
    return { ...held, ...ids };
  },
  async (person, held) => {
    await beginImport({ ...person, request: REQUEST }, held.uploadId, held.importId);
    return held;
  },
  rest,
  async (person, held) => ({ ...held, run: await lookAtImport(person, held.importId) }),
  async (person, held) => ({ ...held, dates: await clickAsPerson(person)<WaveDates>('getDates', { wave: WAVE }) }),
  async (person, held) => {
    await clickAsPerson(person)('startMove', {
      wave: WAVE,
      version: held.dates?.version,
      dates: { ...held.dates?.dates, cutover: MOVED_TO },
      reason: 'The rehearsal showed that more time is needed.',
      requestId: held.moveId,
    });
    return held;
  },
  rest,
  async (person, held) => {
    const look = () => clickAsPerson(person)<MoveView | null>('getMove', { wave: WAVE, shift: held.moveId });
    const move = await look();
    if (move === null || move.state === 'complete' || move.state === 'stopped') return { ...held, move };
    // In an outage of the storage nothing is at work but the sweep, and that the site is at rest says little: it takes the move up later.
    await letRest(person);
    return { ...held, move: await look() };
  },
];

/**
 * Imports a dated template with a person for its role, and moves its T-0, on a sandbox with these faults.
 * @param from a moment of the same without faults to go on from; null: from nothing
 */
export async function moveScenario(
  scenario: Scenario,
  from: Moment<HeldMove> | null = null,
  pass?: (moment: Moment<HeldMove>) => void,
): Promise<MoveOutcome> {
  const { held, host, state } = await runScenario(STEPS, NOTHING_HELD, scenario, from, pass);
  const { run, move } = held;
  if (run === null || move === null) throw new Error('The app began a run or a move that it does not know any more.');
  return { run, move, host, state, faults: wrongIn(state) };
}
function wrongIn({ jira }: SiteState): string[] {
  const wrong: string[] = [];
  for (const [index, days] of (OFFSETS[0] ?? []).entries()) {
    const summary = `Step 1.${index + 1}`;
    const found = Object.values(jira.issues).filter(({ fields }) => fields['summary'] === summary);
    const [issue] = found;
    if (issue === undefined || found.length > 1) {
      wrong.push(`${summary} is there ${found.length} times`);
      continue;
    }
    const says = [issue.fields[START_FIELD], issue.fields['duedate'], issue.fields['assignee'] ?? null];
    const should = [dayBefore(days + 1), dayBefore(days), index % 2 === 0 ? 'acc-member' : null];
    if (String(says) !== String(should)) wrong.push(`${summary}: ${String(says)} instead of ${String(should)}`);
  }
  return wrong;
}

const dayBefore = (days: number): string =>
  new Date(Date.parse(MOVED_TO) - days * 86_400_000).toISOString().slice(0, 10);
