import type { Host } from '../../sandbox/forge/host';
import type { SiteState } from '../../sandbox/site/site';
import { importCampaign } from './import-campaign';
import { importScenario } from './import-scenario';
import { moveCampaign } from './move-campaign';
import { moveScenario } from './move-scenario';

/** Stamps and the bases of views are drawn for each write, secrets for each wave: of these rows the rest is compared. */
const withoutStamps = (state: Host['state']): Host['state'] =>
  JSON.parse(
    JSON.stringify(state, (key, value: unknown) => {
      if (key === 'of' && typeof value === 'string') return 'drawn';
      if (!key.endsWith('.stamp')) return value;
      const { body } = (value as { value: { body: { writes: readonly { at: number; changes: unknown }[] } } }).value;
      return body.writes.map(({ at, changes }) => ({ at, changes }));
    }),
  ) as Host['state'];

/** Everything that is left of a scenario, every id and time of it; but the ids of jobs are drawn by Atlassian's SDK. */
const remains = ({ host, state, ...outcome }: { readonly host: Host; readonly state: SiteState }) => ({
  ...outcome,
  state,
  host: { ...withoutStamps(host.state), queue: { ...host.state.queue, jobs: Object.values(host.state.queue.jobs) } },
  requests: host.requests,
  storageRequests: host.storageRequests,
  events: host.events,
  failures: host.failures,
});

describe('a scenario that goes on from the moment before its first fault', () => {
  const imports = importCampaign();
  const moves = moveCampaign();
  beforeAll(async () => {
    await imports.prepare();
    await moves.prepare();
  });

  test.each(['crash-before:9', 'late-commit:11', 'partial-commit:12:3', 'crash-after:s41', 'lose-answer:20'])(
    'ends an import as the one from nothing does: %s',
    async (fault) => {
      const scenario = { faults: [fault], seed: 1 };
      const moment = imports.momentBefore(scenario);
      const { product, storage } = moment?.checkpoint.requests ?? { product: 0, storage: 0 };
      expect([product > 1, storage > 10]).toEqual([true, true]);
      expect(remains(await importScenario(scenario, moment))).toEqual(remains(await importScenario(scenario)));
    },
  );

  test.each(['lose-answer:30', 'crash-after:s160'])('ends a move as the one from nothing does: %s', async (fault) => {
    const scenario = { faults: [fault], seed: 1 };
    const moment = moves.momentBefore(scenario);
    expect(moment?.step).toBeGreaterThan(1);
    expect(remains(await moveScenario(scenario, moment))).toEqual(remains(await moveScenario(scenario)));
  });

  it('is found for numbered requests only: a fault that lasts draws other numbers from the start', () => {
    expect(imports.momentBefore({ faults: ['crash-after:9', 'throttle:0.1'], seed: 1 })).toBeNull();
    expect(imports.momentBefore({ faults: ['crash-after:9'], seed: 2 })).toBeNull();
    const first = imports.momentBefore({ faults: ['crash-after:9', 'crash-before:s20'], seed: 1 });
    expect(first?.checkpoint.requests.storage).toBeLessThan(20);
    expect(first?.checkpoint.requests.product).toBeLessThan(9);
  });
});
