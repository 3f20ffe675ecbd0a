import { deserialize, serialize } from 'node:v8';
import type { Clock } from './clock';
import type { SavedSandbox } from './data-directory';
import type { Host } from './forge/host';
import type { HostMemory } from './forge/host-memory';
import type { SiteMemory } from './site/site-memory';
import type { Site } from './site/site';

/** All of a sandbox at one moment: what a data directory saves, and what a restart would forget. */
export interface KeptSandbox extends SavedSandbox {
  readonly siteMemory: SiteMemory;
  readonly hostMemory: HostMemory;
}

/** A sandbox at a moment at which none of its functions ran. As bytes, so that whoever goes on from it cannot change it. */
export interface Checkpoint {
  /** Requests that the app had made. */
  readonly requests: { readonly product: number; readonly storage: number };
  readonly bytes: Uint8Array;
}

/**
 * Keeps a sandbox, so that `startSandbox({ kept })` goes on from here as if it had never stopped: queued events, scheduled
 * triggers and events on their way included. The state of code cannot be kept.
 * @returns null while a function runs or a bulk task of Jira is under way
 */
export function takeCheckpoint(site: Site, host: Host, clock: Pick<Clock, 'now'>): Checkpoint | null {
  const underWay = Object.values(site.state.jira.bulkTasks ?? {}).some(({ status }) => status !== 'COMPLETE');
  if (!host.resting() || underWay) return null;
  const kept: KeptSandbox = {
    savedAt: clock.now(),
    site: site.state,
    host: host.state,
    siteMemory: site.memory,
    hostMemory: host.memory,
  };
  const { product, storage } = host.memory.played;
  return { requests: { product, storage }, bytes: serialize(kept) };
}

/** A copy of the sandbox at a checkpoint, for one sandbox to go on with. */
export const keptAt = ({ bytes }: Checkpoint): KeptSandbox => deserialize(bytes) as KeptSandbox;
