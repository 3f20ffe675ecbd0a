import kvs from '@forge/kvs';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { knownItem, type KnownItem } from '../../../facts/known-item';
import type { FactsHead } from '../../../facts/stored-facts';
import type { WaveId } from '../../../wave/ids';
import type { Wave } from '../../../wave/wave';
import { hashOf } from '../rows/keys';
import { pack, packedText, unpack } from '../rows/packed';
import { readMany } from '../rows/read-many';
import { removeKeys } from '../rows/remove-keys';
import { MAX_KEYS } from '../rows/storage-limits';

/** Bytes of a row as it is stored: it then costs one unit of 10 KB to read. A single item whose words are many may have more. */
const ROW_BYTES = 9_500;
/** A wave of 5,000 items has some twenty rows. */
const MOST_ROWS = 400;

/** Which rows hold the items of a wave. In the head of its facts. */
export type ItemRows = NonNullable<FactsHead['items']>;

/** How the keys of all of them begin. */
export const knownItemsKey = (wave: WaveId): string => `item-row:${wave}:`;
const rowKey = (wave: WaveId, { of }: Pick<ItemRows, 'of'>, row: number): string =>
  `${knownItemsKey(wave)}${of}:${row}`;

const row = z.record(z.string(), knownItem);

/** Spreads the items evenly, whatever their paths. */
const rowOf = (node: string, { rows }: Pick<ItemRows, 'rows'>): number =>
  Number.parseInt(hashOf(node).slice(0, 8), 16) % rows;

/** Names what the rows would hold: other imports or other issues have another name. */
export const itemsName = ({ runs }: Pick<Wave, 'runs'>, ledger: ReadonlyMap<string, string>): string =>
  createHash('sha256')
    .update(JSON.stringify([runs, [...ledger].sort()]))
    .digest('hex')
    .slice(0, 12);

/**
 * Stores the items of a wave under a name of their own. Nothing reads them before the head of its facts names them, and nothing changes
 * them afterwards.
 * @param of `itemsName`
 */
export async function writeKnownItems(
  { id, runs }: Pick<Wave, 'id' | 'runs'>,
  of: string,
  items: readonly (readonly [node: string, item: KnownItem])[],
): Promise<ItemRows> {
  const stored = packedRows(items);
  const named: ItemRows = { of, runs: runs.length, rows: stored.length };
  const values = stored.map((value, index) => ({ key: rowKey(id, named, index), value }));
  for (let from = 0; from < values.length; from += MAX_KEYS) {
    const { failedKeys } = await kvs.batchSet(values.slice(from, from + MAX_KEYS));
    if (failedKeys.length > 0)
      throw new Error(`Storage refused ${failedKeys.length} keys: ${failedKeys[0]?.error.message}`);
  }
  return named;
}

/**
 * As few rows as hold the items with none larger than it is to be. How much less well small rows pack than all items together is tried.
 * A row that one item fills alone, or two whose names fall together however many rows there are, stays as it is.
 */
function packedRows(items: readonly (readonly [node: string, item: KnownItem])[]): unknown[] {
  let count = Math.min(MOST_ROWS, Math.max(1, Math.ceil(packedText(JSON.stringify(items)).length / ROW_BYTES)));
  const most = Math.min(MOST_ROWS, 4 * count);
  for (;;) {
    const rows = Array.from({ length: count }, (): Record<string, KnownItem> => ({}));
    for (const [node, item] of items) Object.assign(rows[rowOf(node, { rows: count })] ?? {}, { [node]: item });
    const values = rows.map(pack);
    const largest = Math.max(
      ...values.map((value, row) => (Object.keys(rows[row] ?? {}).length > 1 ? bytesOf(value) : 0)),
    );
    if (largest <= ROW_BYTES || count >= most) return values;
    count = Math.min(most, Math.max(count + 1, Math.ceil((count * largest) / ROW_BYTES)));
  }
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Takes rows away that the head names no more. */
export const dropKnownItems = (wave: WaveId, named: ItemRows): Promise<void> =>
  removeKeys(Array.from({ length: named.rows }, (_, index) => ({ key: rowKey(wave, named, index) })));

/**
 * What imports say of these items: one small row each, and fewer where they share one. An item that no import has is absent.
 * @returns null where a wave has no such rows yet, or an import came since: then all of it has to be read
 */
export async function readKnownItems(
  { id, runs }: Pick<Wave, 'id' | 'runs'>,
  head: FactsHead | null,
  nodes: readonly string[],
): Promise<ReadonlyMap<string, KnownItem> | null> {
  const named = head?.items;
  if (named === undefined || named.runs !== runs.length) return null;
  const keys = new Map(nodes.map((node) => [node, rowKey(id, named, rowOf(node, named))]));
  const values = await readMany([...new Set(keys.values())].map((key) => ({ key })));
  const found = new Map<string, KnownItem>();
  const read = new Map<string, z.infer<typeof row>>();
  for (const [node, key] of keys) {
    // Taken away a moment ago, since other rows are named now.
    if (!values.has(key)) return null;
    const items = read.get(key) ?? row.parse(unpack(values.get(key)));
    read.set(key, items);
    const own = Object.hasOwn(items, node) ? items[node] : undefined;
    if (own !== undefined) found.set(node, own);
  }
  return found;
}
