import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type SimulatedClock, simulatedClock } from '../../sandbox/clock';
import type { SavedSandbox } from '../../sandbox/data-directory';
import { bundleApp } from '../../sandbox/forge/bundle-app';
import { drive } from '../../sandbox/forge/drive';
import { createHost, type Host } from '../../sandbox/forge/host';
import { readManifest } from '../../sandbox/forge/manifest';
import { createSite, type Site } from '../../sandbox/site/site';
import type { Place } from '../support/sandbox';

const project = resolve(__dirname, '../..');
/** Other ids than those of the recording: one that both drew would look like the same worker. */
const SEED = 2;

export interface OpenedState {
  readonly clock: SimulatedClock;
  readonly site: Site;
  readonly host: Host;
  /** Recorded rows whose values were read since: `<space> <key>`. */
  readonly seen: ReadonlySet<string>;
  /** Answers whatever the call answers. */
  readonly call: (key: string, payload: unknown, place: Place) => Promise<unknown>;
}

/** The built app on a recorded site and storage, at the moment at which they were recorded. The state is changed in place. */
export async function openState({ savedAt, site: state, host: hostState }: SavedSandbox): Promise<OpenedState> {
  const manifest = readManifest(readFileSync(resolve(project, 'manifest.yml'), 'utf8'));
  const bundle = process.env['RUNWAY_BUNDLE'] ?? (await bundleApp({ app: project, project }));
  const clock = simulatedClock(savedAt);
  const seen = new Set<string>();
  watchRows(hostState.storage, (row) => void seen.add(row));
  const site = createSite({ clock, state, indexedProperties: manifest.indexedProperties });
  const host = await createHost({ bundle, manifest, site, clock, state: hostState, seed: SEED });
  return {
    clock,
    site,
    host,
    seen,
    call: (functionKey, payload, { module: moduleKey, extension, account: accountId }) =>
      drive(clock, host.invoke({ functionKey, payload, moduleKey, extension, accountId })),
  };
}

/** Storage hands on a row's value when a request reads it: by key, in a page of a query, or for a condition. */
function watchRows(storage: SavedSandbox['host']['storage'], onRead: (row: string) => void): void {
  for (const [space, rows] of Object.entries(storage))
    for (const [key, row] of Object.entries(rows)) {
      const { value } = row;
      const get = () => {
        onRead(`${space} ${key}`);
        return value;
      };
      Object.defineProperty(row, 'value', { enumerable: true, configurable: true, get });
    }
}

/** The same with nothing queued and nothing scheduled: what is under way stays where it was recorded. */
export async function openQuiet(saved: SavedSandbox): Promise<OpenedState> {
  const { host, ...rest } = saved;
  const opened = await openState({ ...rest, host: { ...host, queue: { events: [], jobs: host.queue.jobs } } });
  opened.host.close();
  return opened;
}
