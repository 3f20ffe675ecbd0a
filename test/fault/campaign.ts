import { parseFault } from '../../sandbox/forge/faults';
import type { Host } from '../../sandbox/forge/host';
import type { Moment, Scenario } from './run-scenario';

/** One of so many scenarios that could go on from a moment runs from nothing all the same. */
const FROM_NOTHING = 10;
/** The seed of the run whose moments are kept: scenarios with another one draw other numbers from the start. */
const SEED = 1;

interface CampaignOptions<Held, Outcome> {
  readonly scenario: (
    scenario: Scenario,
    from: Moment<Held> | null,
    pass?: (moment: Moment<Held>) => void,
  ) => Promise<Outcome>;
  /** What is compared of an outcome. */
  readonly summary: (outcome: Outcome) => object;
  /** What it must be. */
  readonly right: object;
}

export interface Campaign<Held> {
  /** Runs once without faults and keeps its moments; to be called before anything else. */
  readonly prepare: () => Promise<Host>;
  /** Requests of the run without faults. */
  readonly products: () => number;
  readonly storages: () => number;
  /** Each scenario ends right; all that do not are listed. */
  readonly holds: (scenarios: readonly Scenario[]) => Promise<void>;
  /** The last moment before the first request at which a fault of the scenario happens; null where there is none. */
  readonly momentBefore: (scenario: Scenario) => Moment<Held> | null;
  /** How many scenarios ran, and how many of them from nothing. */
  readonly ran: () => { readonly scenarios: number; readonly fromNothing: number };
}

/**
 * Many scenarios that differ in their faults only. Until its first fault each is the run without faults, so that it goes on
 * from the last moment before.
 */
export function campaign<Held, Outcome extends { readonly host: Host }>({
  scenario: run,
  summary,
  right,
}: CampaignOptions<Held, Outcome>): Campaign<Held> {
  const moments: Moment<Held>[] = [];
  let products = 0;
  let storages = 0;
  let couldGoOn = 0;
  const ran = { scenarios: 0, fromNothing: 0 };

  const momentBefore = ({ faults, seed }: Scenario) => {
    const first = firstRequests(faults);
    if (first === null || seed !== SEED) return null;
    const before = ({ checkpoint: { requests } }: Moment<Held>) =>
      requests.product < first.product && requests.storage < first.storage;
    return moments.findLast(before) ?? null;
  };

  return {
    async prepare() {
      const outcome = await run({ faults: [], seed: SEED }, null, (moment) => {
        const last = moments.at(-1);
        const { product, storage } = moment.checkpoint.requests;
        const nothingNew =
          last?.step === moment.step &&
          last.checkpoint.requests.product === product &&
          last.checkpoint.requests.storage === storage;
        if (nothingNew) moments.pop();
        moments.push(moment);
      });
      expect(summary(outcome)).toEqual(right);
      products = outcome.host.memory.played.product;
      storages = outcome.host.storageRequests;
      return outcome.host;
    },
    products: () => products,
    storages: () => storages,
    momentBefore,
    ran: () => ran,
    async holds(scenarios) {
      const broken: object[] = [];
      for (const scenario of scenarios) {
        const moment = momentBefore(scenario);
        const from = moment !== null && (couldGoOn += 1) % FROM_NOTHING === 0 ? null : moment;
        ran.scenarios += 1;
        if (from === null) ran.fromNothing += 1;
        const result = await run(scenario, from).then(summary, (error: unknown) => ({
          error: error instanceof Error ? error.message : String(error),
        }));
        if (JSON.stringify(result) !== JSON.stringify(right))
          broken.push({ faults: scenario.faults.join(' '), seed: scenario.seed, ...result });
      }
      expect(broken).toEqual([]);
    },
  };
}

/** The first request of each kind that has a fault; null where a fault does not wait for a request. */
function firstRequests(specs: readonly string[]): { readonly product: number; readonly storage: number } | null {
  let [product, storage] = [Infinity, Infinity];
  for (const fault of specs.map(parseFault)) {
    if (!('request' in fault)) return null;
    if (fault.kind === 'crash' && fault.of === 'storage') storage = Math.min(storage, fault.request);
    else product = Math.min(product, fault.request);
  }
  return { product, storage };
}
