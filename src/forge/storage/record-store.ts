import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import { EMPTY_RECORD, storedItemRecord } from '../../marks/item-record';
import { type StoredLine, storedLine } from '../../marks/stored-line';
import { hashOf } from './rows/keys';
import { readMany } from './rows/read-many';
import { versionedRow } from './rows/versioned-row';

/** The custom entity of manifest.yml: everything that people said of one item. */
export const RECORD = 'record';
/** Lines that are kept with the item besides the activity of the wave, for its panel. */
const LINES_KEPT = 50;
/** Presses that it remembers: more than the rows that an item has, and than are pressed while an answer is on its way. */
const PRESSES_KEPT = 100;

/** Lines without what they changed: that is read where one is taken back. */
const body = z.object({
  item: z.string(),
  record: storedItemRecord,
  lines: z.array(storedLine.omit({ changes: true })),
  /** Presses of joined answers that it holds, the newest last. Absent: none. */
  presses: z.array(z.string()).default([]),
});
const rows = versionedRow(RECORD, body);

export interface KeptRecord extends Omit<z.infer<typeof body>, 'item'> {
  /** 0: nothing was ever said of it. */
  readonly version: number;
}

const NOTHING_SAID: KeptRecord = { record: EMPTY_RECORD, lines: [], presses: [], version: 0 };
const keyOf = (wave: WaveId, item: string) => `${wave}.${hashOf(item)}`;

/** What was said of each of these items. Read by key, which is strongly consistent. */
export async function readRecords(wave: WaveId, items: readonly string[]): Promise<Map<string, KeptRecord>> {
  const wanted = items.map((item) => ({ key: keyOf(wave, item), entityName: RECORD }));
  const found = new Map<string, KeptRecord>(items.map((item) => [item, NOTHING_SAID]));
  for (const value of (await readMany(wanted)).values()) {
    const { epoch, body: kept } = rows.parse(value);
    found.set(kept.item, { record: kept.record, lines: kept.lines, presses: kept.presses, version: epoch });
  }
  return found;
}

export async function readRecord(wave: WaveId, item: string): Promise<KeptRecord> {
  return (await readRecords(wave, [item])).get(item) ?? NOTHING_SAID;
}

/** An item's record with one more line; `undone` names the line that is taken back by it, `presses` those that it holds from now on. */
export const appendEntry = (
  kept: KeptRecord,
  record: KeptRecord['record'],
  line: StoredLine,
  { undone, presses = [] }: { readonly undone?: string | undefined; readonly presses?: readonly string[] | undefined },
): KeptRecord => ({
  record,
  lines: [shown(line), ...kept.lines.map((one) => (one.id === undone ? { ...one, undone: true } : one))].slice(
    0,
    LINES_KEPT,
  ),
  presses: [...kept.presses, ...presses].slice(-PRESSES_KEPT),
  version: kept.version + 1,
});

const shown = ({ changes: _changes, ...line }: StoredLine) => line;

/** What a transaction writes of a record, on condition that nobody has written it since it was read. */
export const recordRow = (wave: WaveId, item: string, { record, lines, presses, version }: KeptRecord) =>
  rows.write(
    keyOf(wave, item),
    { wave },
    { item, record, lines, ...(presses.length === 0 ? {} : { presses }) },
    version === 1 ? null : version - 1,
  );
