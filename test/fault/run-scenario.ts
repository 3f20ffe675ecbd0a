import { resolve } from 'node:path';
import type { PersonOnPage } from '../../cli/click-as-person';
import { type Checkpoint, keptAt, takeCheckpoint } from '../../sandbox/checkpoint';
import { simulatedClock } from '../../sandbox/clock';
import { parseFault } from '../../sandbox/forge/faults';
import type { Host } from '../../sandbox/forge/host';
import { seededRandom } from '../../sandbox/forge/seeded-random';
import type { SiteState } from '../../sandbox/site/site';
import { startSandbox } from '../../sandbox/start-sandbox';
import { builtApp } from '../support/built-app';

export interface Scenario {
  readonly faults: readonly string[];
  readonly seed: number;
}

/** What a person does next, given what they hold from the steps before. A step that only waits can be begun twice. */
export type Step<Held> = (person: PersonOnPage, held: Held, random: () => number, between: () => void) => Promise<Held>;

/** A moment of a scenario without faults, from which others go on. */
export interface Moment<Held> {
  readonly checkpoint: Checkpoint;
  /** The step that is under way, or comes next. */
  readonly step: number;
  readonly held: Held;
}

const PROJECT = { id: '10000', key: 'MIG' };
const START = Date.parse('2027-01-04T09:00:00Z');

/**
 * A person goes through steps on a sandbox with faults.
 * @param from the moment to begin with; null: a fresh sandbox
 * @param pass called with each moment between two tasks of the clock at which no function runs
 */
export async function runScenario<Held>(
  steps: readonly Step<Held>[],
  first: Held,
  { faults, seed }: Scenario,
  from: Moment<Held> | null = null,
  pass?: (moment: Moment<Held>) => void,
): Promise<{ readonly held: Held; readonly host: Host; readonly state: SiteState }> {
  const kept = from === null ? null : keptAt(from.checkpoint);
  const clock = simulatedClock(kept?.savedAt ?? START);
  const { site, host } = await startSandbox({
    project: resolve(__dirname, '../..'),
    clock,
    app: await builtApp(),
    faults: faults.map(parseFault),
    seed,
    kept,
  });
  const person = { host, clock, project: PROJECT, accountId: 'acc-lead' };
  const random = seededRandom(seed, 'person');
  let held = from?.held ?? first;
  for (const [step, takeStep] of steps.entries()) {
    if (step < (from?.step ?? 0)) continue;
    const between = () => {
      const checkpoint = pass === undefined ? null : takeCheckpoint(site, host, clock);
      if (checkpoint !== null) pass?.({ checkpoint, step, held });
    };
    between();
    held = await takeStep(person, held, random, between);
  }
  host.close();
  return { held, host, state: site.state };
}
