import { resolve } from 'node:path';
import { clickAsPerson, letRest } from '../../cli/click-as-person';
import { importAsPerson } from '../../cli/import-as-person';
import { simulatedClock } from '../../sandbox/clock';
import { parseFault } from '../../sandbox/forge/faults';
import type { Host } from '../../sandbox/forge/host';
import { seededRandom } from '../../sandbox/forge/seeded-random';
import { seededUuid } from '../../sandbox/forge/seeded-uuid';
import type { SiteState } from '../../sandbox/site/site';
import { startSandbox } from '../../sandbox/start-sandbox';
import type { RunView } from '../../src/contract/run';
import type { ShiftView, WaveDates } from '../../src/contract/shift';
import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import type { Scenario } from './run-scenario';

export interface MoveOutcome {
  readonly run: RunView;
  readonly shift: ShiftView;
  readonly host: Host;
  /** What is wrong with the site, by its own state and not by the app's word; empty where all is right. */
  readonly faults: readonly string[];
}

const PROJECT = { id: '10000', key: 'MIG' };
const WAVE = '10000.1';
const START_FIELD = 'customfield_10015';
/** Days before T-0: three groups that go in bulk, two steps that go by themselves. */
const OFFSETS = [[20, 20, 20, 15, 15, 15, 9, 9, 9, 9, 4, 2]];
const MOVED_TO = '2028-09-22';

/** Imports a dated template with a person for its role into a fresh sandbox, and moves its T-0, with these faults. */
export async function runMoveScenario({ faults, seed }: Scenario): Promise<MoveOutcome> {
  const clock = simulatedClock(Date.parse('2027-01-04T09:00:00Z'));
  const { site, host } = await startSandbox({
    project: resolve(__dirname, '../..'),
    clock,
    faults: faults.map(parseFault),
    seed,
  });
  const person = { host, clock, project: PROJECT, accountId: 'acc-lead' };
  const random = seededRandom(seed, 'person');
  const { run } = await importAsPerson({
    ...person,
    source: { name: 'dated.yaml', bytes: datedTemplate(OFFSETS) },
    request: {
      dates: { cutover: '2028-09-01', workingDays: EVERY_DAY },
      people: { assign: true, roles: { network: { account: 'acc-member' } } },
    },
    random,
  });
  const click = clickAsPerson(person);
  const { version, dates } = await click<WaveDates>('getDates', { wave: WAVE });
  const requestId = seededUuid(random);
  await click('startMove', {
    wave: WAVE,
    version,
    dates: { ...dates, cutover: MOVED_TO },
    reason: 'The rehearsal showed that more time is needed.',
    requestId,
  });
  await letRest(person);
  const shift = await click<ShiftView | null>('getMove', { wave: WAVE, shift: requestId });
  if (shift === null) throw new Error('The app began a move that it does not know any more.');
  host.close();
  return { run, shift, host, faults: wrongIn(site.state) };
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
