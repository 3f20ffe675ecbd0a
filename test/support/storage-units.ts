import type { Sandbox } from './sandbox';

const MINUTE_MS = 60_000;

export interface Spent {
  readonly read: number;
  readonly write: number;
  /** Requests to Jira and Confluence. */
  readonly requests: number;
  readonly storageRequests: number;
}

/**
 * What some work costs: units of storage as the sandbox counts them against its limit, and requests. Begun twenty seconds into a
 * minute in which no sweep begins; the work must end within that minute.
 */
export async function spentBy(
  { clock, host }: Pick<Sandbox, 'clock' | 'host'>,
  work: () => Promise<unknown>,
): Promise<Spent> {
  const now = clock.now();
  const minute = Math.floor(now / MINUTE_MS) + 1;
  const quiet = minute + ((2 - (minute % 5) + 5) % 5);
  await clock.advance(quiet * MINUTE_MS + 20_000 - now);
  const used = () => {
    const { minute: of, read, write } = host.memory.storage.used;
    return of === quiet ? { read, write } : { read: 0, write: 0 };
  };
  const asked = () => Object.values(host.requests).reduce((sum, count) => sum + count, 0);
  const before = { ...used(), requests: asked(), storageRequests: host.storageRequests };
  await work();
  if (Math.floor(clock.now() / MINUTE_MS) !== quiet) throw new Error('The work went on into another minute.');
  const after = { ...used(), requests: asked(), storageRequests: host.storageRequests };
  return {
    read: after.read - before.read,
    write: after.write - before.write,
    requests: after.requests - before.requests,
    storageRequests: after.storageRequests - before.storageRequests,
  };
}
