import kvs from '@forge/kvs';
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { type WaveChange, waveChange } from '../../../contract/watch';
import type { WaveId } from '../../../wave/ids';
import { ENTRY, entryKey } from '../rows/entry-key';
import { atEpoch } from '../rows/keys';
import { transactionWon } from '../rows/transaction-won';

/** Writes that a watcher can catch up with; and bytes of them, so that the row costs one unit of 10 KB to read. */
const MAX_WRITES = 30;
const MAX_BYTES = 8_000;
/** Attributes of type integer take 31 bits (Forge custom entities); from 1. */
const newStamp = (): number => (Number.parseInt(crypto.randomUUID().slice(0, 8), 16) % (2 ** 31 - 2)) + 1;
/** Of 244 random bits. */
const newSecret = (): string => `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '');

const write = z.object({
  stamp: z.number(),
  /** Epoch milliseconds. */
  at: z.number(),
  changes: z.array(waveChange),
});
const body = z.object({
  /** Signs what is given to people who watch, and names items to them. */
  secret: z.string(),
  /** The stamp before the first of the writes. */
  base: z.number(),
  /** No write since then is missing below (epoch milliseconds). */
  since: z.number(),
  /** Oldest first. */
  writes: z.array(write),
  /**
   * What the views of the wave rest on: another random value with each write that they depend on. Empty: there was none. Absent where an
   * earlier version wrote the row last, which kept it elsewhere.
   */
  basis: z.string().exactOptional(),
});
type Body = z.infer<typeof body>;
const stored = z.object({ epoch: z.number(), body });

/** The row of a wave that every write of it writes too. */
export interface Stamp extends Body {
  /** Null: no one has written the row yet. */
  readonly stamp: number | null;
}

const keyOf = (wave: WaveId): string => entryKey(wave, 'stamp', '');

/** Read by key, which is strongly consistent. */
export async function readStamp(wave: WaveId): Promise<Stamp> {
  const value = await kvs.entity<unknown>(ENTRY).get(keyOf(wave));
  if (value === undefined) return { stamp: null, secret: newSecret(), base: 0, since: 0, writes: [], basis: '' };
  const row = stored.parse(value);
  return { ...row.body, stamp: row.epoch };
}

/**
 * Another value where something was written since that views rest on: a view names the one that it was evaluated at.
 * Where it was kept elsewhere, each write of the wave is as good as such a one.
 */
export async function readBasis(wave: WaveId): Promise<string> {
  const { basis, stamp } = await readStamp(wave);
  return basis ?? String(stamp);
}

/** The same, written first where no one has: what is named by its secret must be found again. */
export async function openStamp(wave: WaveId): Promise<Stamp & { readonly stamp: number }> {
  for (;;) {
    const read = await readStamp(wave);
    const { stamp } = read;
    if (stamp !== null) return { ...read, stamp };
    await transactionWon(
      kvs.transact().set(...addedTo(wave, read, [], Date.now(), false)),
      async () => (await readStamp(wave)).stamp !== null,
    );
  }
}

/** How an item, or a row by `<item> <key>`, is called among changes: no one learns the id from it. */
export const refIn =
  ({ secret }: Pick<Stamp, 'secret'>) =>
  (id: string): string =>
    createHmac('sha256', secret).update(`ref ${id}`).digest('hex').slice(0, 16);

type StampSet = readonly [
  key: string,
  row: { readonly wave: string; readonly epoch: number; readonly body: Body },
  on: { readonly entityName: string; readonly conditions?: ReturnType<typeof atEpoch> },
];

/**
 * What a transaction sets to add a write to the row, on condition that no one has written the row since it was read.
 * @param isJudged whether views of the wave rest on what is written
 */
export function addedTo(
  wave: WaveId,
  read: Stamp,
  changes: readonly WaveChange[],
  now: number,
  isJudged: boolean,
): StampSet {
  const stamp = newStamp();
  const writes = [...read.writes, { stamp, at: now, changes: [...changes] }];
  let { base, since } = read;
  if (read.stamp === null) since = now;
  while (writes.length > MAX_WRITES || Buffer.byteLength(JSON.stringify(writes)) > MAX_BYTES) {
    const dropped = writes.shift();
    if (dropped === undefined) break;
    base = dropped.stamp;
    since = dropped.at + 1;
  }
  return [
    keyOf(wave),
    {
      wave,
      epoch: stamp,
      body: {
        secret: read.secret,
        base,
        since,
        writes,
        basis: isJudged ? crypto.randomUUID() : (read.basis ?? crypto.randomUUID()),
      },
    },
    { entityName: ENTRY, conditions: atEpoch(read.stamp) },
  ];
}

/**
 * What a transaction sets where others write the row too: on no condition, and without any of the writes, since it would
 * leave out theirs. A person who watches reads again, and views are evaluated again: others may have written what they rest on.
 */
export function emptied(wave: WaveId, { secret }: Pick<Stamp, 'secret'>, now: number): StampSet {
  const stamp = newStamp();
  return [
    keyOf(wave),
    { wave, epoch: stamp, body: { secret, base: stamp, since: now + 1, writes: [], basis: crypto.randomUUID() } },
    { entityName: ENTRY },
  ];
}

/**
 * What was written since a stamp; null: some of it is not kept any more.
 * @param seen null: nothing was seen yet, and what was written since `from` (epoch milliseconds) is asked
 */
export function changesSince(
  { stamp, base, since, writes }: Stamp,
  seen: string | null,
  from: number,
): readonly WaveChange[] | null {
  if (seen === null)
    return since > from && stamp !== null ? null : writes.flatMap((one) => (one.at >= from ? one.changes : []));
  if (seen === String(stamp)) return [];
  if (seen === String(base)) return writes.flatMap(({ changes }) => changes);
  const at = writes.findIndex((one) => String(one.stamp) === seen);
  return at === -1 ? null : writes.slice(at + 1).flatMap(({ changes }) => changes);
}
