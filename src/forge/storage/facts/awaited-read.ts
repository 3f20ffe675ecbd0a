import kvs from '@forge/kvs';
import { z } from 'zod';
import type { WaveId } from '../../../wave/ids';
import { readKey } from './changed-issues';

const awaited = z.object({ kind: z.enum(['full', 'changes']), until: z.number() });

/** An event that was to come by then and has not was lost. */
const GRACE_MS = 60_000;
const KEEP = { value: 1, unit: 'DAYS' } as const;
const awaitedKey = (wave: WaveId) => `${readKey(wave)}again`;

/**
 * The reading of a wave that failed and that the platform delivers again: its kind, and when (epoch milliseconds). Null where
 * none is under way. Without it every five minutes of an outage would queue one more reading, and all of them would be
 * read when Jira works again.
 */
export async function awaitedRead(wave: WaveId, now: number): Promise<z.infer<typeof awaited> | null> {
  const read = awaited.safeParse(await kvs.get<unknown>(awaitedKey(wave)));
  return read.success && read.data.until + GRACE_MS > now ? read.data : null;
}

export const awaitRead = (wave: WaveId, kind: 'full' | 'changes', until: number): Promise<void> =>
  kvs.set(awaitedKey(wave), { kind, until } satisfies z.infer<typeof awaited>, { ttl: KEEP });
