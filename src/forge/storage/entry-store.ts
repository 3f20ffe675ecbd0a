import kvs from '@forge/kvs';
import { z } from 'zod';
import type { WaveChange } from '../../contract/watch';
import type { WaveId } from '../../wave/ids';
import type { StoredLine } from '../../marks/stored-line';
import { lineRow } from './activity-store';
import { changeOfEntry } from './watch/changes-of';
import { type ToNote, writeNoted } from './watch/write-noted';
import { ENTRY, entryKey, type EntryKind } from './rows/entry-key';
import { readMany } from './rows/read-many';
import { transactionWon } from './rows/transaction-won';
import { versionedRow } from './rows/versioned-row';

/** How the keys of what is too long for an entry begin: written in slices before an entry names it, and never again. */
export const longKey = (wave: WaveId): string => `long:${wave}:`;

export interface KeptEntry<T> {
  readonly value: T;
  /** Counts writes. */
  readonly epoch: number;
}

/** An entry to write, on condition that it still is as it was read; null: that it was not there. */
export interface EntryWrite {
  readonly kind: EntryKind;
  /** Empty where a wave has one of the kind. */
  readonly id: string;
  /** Null takes it away. */
  readonly value: unknown;
  readonly read: number | null;
  /** Views of the wave rest on what this write changes, although they do not on all of its kind. */
  readonly isJudged?: boolean;
}

/** What no view of a wave rests on. All else changes the basis of its views. */
const BESIDE_VIEWS: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'stamp',
  'gate-now',
  'notifications',
  'meeting',
  'run-sheet',
  'risks',
  'risk',
  'questions',
  'question',
  'view',
  'gate-views',
  'view-claim',
  'report',
  'save-place',
  'trend',
]);

/** Bytes of a stored value (Forge KVS: 240 KiB), less what the row adds. */
const MAX_BYTES = 230 * 1024;
const rows = versionedRow(ENTRY, z.object({ id: z.string(), value: z.unknown() }));

/** Read by key, which is strongly consistent. Null where nobody has written it. */
export async function readEntry<T extends z.ZodType>(
  wave: WaveId,
  kind: EntryKind,
  id: string,
  schema: T,
): Promise<KeptEntry<z.output<T>> | null> {
  return (await readEntries(wave, kind, [id], schema)).get(id) ?? null;
}

/** The named entries of one kind, as far as they are there. */
export async function readEntries<T extends z.ZodType>(
  wave: WaveId,
  kind: EntryKind,
  ids: readonly string[],
  schema: T,
): Promise<Map<string, KeptEntry<z.output<T>>>> {
  const values = await readMany(ids.map((id) => ({ key: entryKey(wave, kind, id), entityName: ENTRY })));
  return new Map(
    [...values.values()].map((value) => {
      const { epoch, body } = rows.parse(value);
      return [body.id, { value: schema.parse(body.value), epoch }];
    }),
  );
}

/** Whether a value is small enough for an entry. */
export const fitsEntry = (value: unknown): boolean => Buffer.byteLength(JSON.stringify(value)) <= MAX_BYTES;

/**
 * What a transaction writes of an entry, on condition that it still is as it was read.
 * @throws Error where it is larger than storage takes: `fitsEntry` asks before
 */
export function entryRowAt(wave: WaveId, { kind, id, value, read }: EntryWrite) {
  if (!fitsEntry(value)) throw new Error(`An entry of kind ${kind} is larger than storage takes.`);
  return rows.write(entryKey(wave, kind, id), { wave }, { id, value }, read);
}

/**
 * Writes entries and what the activity says of them in one transaction, or nothing.
 * @param writes with the lines at most 24: the wave's stamp is written beside them
 * @param toNote what those who watch the wave are told, where the kinds of the entries do not say it
 * @returns false where somebody else has written one of the entries since it was read
 * @throws Error where an entry is larger than storage takes: `fitsEntry` asks before
 */
export async function writeEntries(
  wave: WaveId,
  writes: readonly EntryWrite[],
  lines: readonly StoredLine[],
  toNote?: ToNote,
): Promise<boolean> {
  const fill = (transaction: ReturnType<typeof kvs.transact>): void => {
    for (const write of writes) {
      const [key, entry, on] = entryRowAt(wave, write);
      if (write.value === null) transaction.delete(key, on);
      else transaction.set(key, entry, on);
    }
    for (const line of lines) transaction.set(...lineRow(wave, line));
  };
  const isJudged = writes.some((write) => write.isJudged === true || !BESIDE_VIEWS.has(write.kind));
  const changes = writes.flatMap(({ kind, id, read }) => changeOfEntry(kind, id, read) ?? []);
  if (toNote !== undefined || changes.length > 0)
    return writeNoted(wave, toNote ?? (() => distinct(changes)), isJudged, fill, () => isBeaten(wave, writes));
  const transaction = kvs.transact();
  fill(transaction);
  return transactionWon(transaction, () => isBeaten(wave, writes));
}

const distinct = (changes: readonly WaveChange[]): WaveChange[] => [
  ...new Map(changes.map((change) => [JSON.stringify(change), change])).values(),
];

async function isBeaten(wave: WaveId, writes: readonly EntryWrite[]): Promise<boolean> {
  const now = await Promise.all(writes.map(({ kind, id }) => readEntry(wave, kind, id, z.unknown())));
  return writes.some(({ read }, index) => (now[index]?.epoch ?? null) !== read);
}
