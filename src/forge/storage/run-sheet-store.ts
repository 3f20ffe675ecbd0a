import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import type { StoredLine } from '../../marks/stored-line';
import {
  newRunSheet,
  type StoredEarlierRun,
  storedEarlierRun,
  type StoredLogLine,
  storedLogLine,
  storedRunSheet,
  type StoredRunSheet,
} from '../../run-sheet/stored-run-sheet';
import { longKey, readEntry, writeEntries } from './entry-store';
import { readSliced, writeSliced } from './rows/sliced-values';
import type { ToNote } from './watch/write-noted';

export interface KeptRunSheet {
  readonly sheet: StoredRunSheet;
  /** Null: nobody has written of it. */
  readonly epoch: number | null;
}

/** A key for what outgrows the entry. Never written twice: whoever is beaten to the entry leaves one that nothing names. */
export const newLongKey = (wave: WaveId): string => `${longKey(wave)}${crypto.randomUUID()}`;

export async function readRunSheet(wave: WaveId, gate: string): Promise<KeptRunSheet> {
  const kept = await readEntry(wave, 'run-sheet', gate, storedRunSheet);
  return kept === null ? { sheet: newRunSheet(), epoch: null } : { sheet: kept.value, epoch: kept.epoch };
}

/**
 * What the sheet is to name is stored before. False where someone else has written it since it was read.
 * @param toNote what those who watch it are told, where that is more than that it was written
 */
export async function writeRunSheet(
  wave: WaveId,
  gate: string,
  { sheet, epoch }: KeptRunSheet,
  long: readonly (readonly [key: string, value: unknown])[],
  line: StoredLine,
  toNote?: ToNote,
): Promise<boolean> {
  if (long.length > 0) await writeSliced(long);
  return writeEntries(wave, [{ kind: 'run-sheet', id: gate, value: sheet, read: epoch }], [line], toNote);
}

/** Lines of one full page of a log, oldest first. */
export const readLogPage = async (key: string): Promise<StoredLogLine[]> =>
  z.array(storedLogLine).parse(await readSliced(key));

export const readEarlierRun = async (key: string): Promise<StoredEarlierRun> =>
  storedEarlierRun.parse(await readSliced(key));
