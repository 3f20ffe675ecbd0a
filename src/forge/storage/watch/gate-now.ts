import kvs from '@forge/kvs';
import { z } from 'zod';
import type { GateNow } from '../../../contract/watch';
import type { WaveId } from '../../../wave/ids';
import { ENTRY, entryKey } from '../rows/entry-key';
import { atEpoch } from '../rows/keys';
import { transactionWon } from '../rows/transaction-won';

/**
 * How often all who watch a gate have it read, at most, where no one who wrote has read it (milliseconds). Who answers rows in a
 * meeting reads it a second later; this is for what is written elsewhere, and a reading is as large as the wave.
 */
const LOOK_EVERY_MS = 120_000;

/** Runway's own words, written and read by one version of it: what has another shape is as good as not there. */
const now = z.custom<GateNow>((value) => typeof value === 'object' && value !== null && 'findings' in value);
const body = z.object({
  /** Of the wave when the gate was read; null: no one has read it since someone was asked to. */
  stamp: z.number().nullable(),
  now: now.nullable(),
  /** When someone was last asked to read it (epoch milliseconds). */
  askedAt: z.number(),
});
const row = z.object({ epoch: z.number(), body });

export interface KeptGateNow extends z.infer<typeof body> {
  /** Null: it is not there. */
  readonly epoch: number | null;
}

const NOT_THERE: KeptGateNow = { epoch: null, stamp: null, now: null, askedAt: 0 };
const keyOf = (wave: WaveId, gate: string): string => entryKey(wave, 'gate-now', gate);

export async function readGateNow(wave: WaveId, gate: string): Promise<KeptGateNow> {
  const read = row.safeParse(await kvs.entity<unknown>(ENTRY).get(keyOf(wave, gate)));
  return read.success ? { ...read.data.body, epoch: read.data.epoch } : NOT_THERE;
}

/** Keeps what a reading found, for all who watch. The last one counts: each says with which stamp it began. */
export async function keepGateNow(wave: WaveId, gate: string, stamp: number, found: GateNow): Promise<void> {
  const { epoch, askedAt } = await readGateNow(wave, gate);
  await kvs
    .entity<object>(ENTRY)
    .set(keyOf(wave, gate), { wave, epoch: (epoch ?? 0) + 1, body: { stamp, now: found, askedAt } });
}

/** Whether the one who asks is to read the gate for all: the first of two minutes, where several ask at once. */
export async function mayLook(wave: WaveId, gate: string, kept: KeptGateNow, at: number): Promise<boolean> {
  // Of a gate that no one has read there is no row, and no one can be watching it.
  if (kept.epoch === null || at - kept.askedAt < LOOK_EVERY_MS) return false;
  const next = { wave, epoch: (kept.epoch ?? 0) + 1, body: { stamp: kept.stamp, now: kept.now, askedAt: at } };
  const transaction = kvs
    .transact()
    .set(keyOf(wave, gate), next, { entityName: ENTRY, conditions: atEpoch(kept.epoch) });
  return transactionWon(transaction, async () => (await readGateNow(wave, gate)).epoch !== kept.epoch);
}
