import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import type { StoredLine } from '../../marks/stored-line';
import type { EntryKind } from './rows/entry-key';
import { type EntryWrite, fitsEntry, type KeptEntry, readEntries, readEntry, writeEntries } from './entry-store';
import { retryOnConflict } from './rows/retry-on-conflict';

/** A list of things of one kind: an entry names them, and each is an entry of its own. */
export interface LogKind<T extends z.ZodType> {
  readonly list: EntryKind;
  readonly thing: EntryKind;
  readonly schema: T;
  /** How many a wave holds. */
  readonly most: number;
}

const index = z.object({ next: z.number(), ids: z.array(z.string()) });

/** All things of a kind, in the order in which they were added. */
export async function readLog<T extends z.ZodType>(wave: WaveId, kind: LogKind<T>): Promise<KeptEntry<z.output<T>>[]> {
  const { ids } = (await readIndex(wave, kind)).value;
  const found = await readEntries(wave, kind.thing, ids, kind.schema);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export const readLogged = <T extends z.ZodType>(
  wave: WaveId,
  kind: LogKind<T>,
  id: string,
): Promise<KeptEntry<z.output<T>> | null> => readEntry(wave, kind.thing, id, kind.schema);

export type LogWritten = 'written' | 'changed-meanwhile' | 'full' | 'too-long';

interface LogWrite<Value> {
  readonly id: string;
  /** Version that was read; null: it is new. */
  readonly read: number | null;
  /** Gets the number of a new thing; null takes the thing away. */
  readonly make: (next: number) => Value | null;
}

/**
 * Writes a thing, and the list where it is new or goes, in one transaction with what the activity says of it. Others who write
 * to the list at the same time are no conflict: then it is tried again.
 */
export async function writeLogged<T extends z.ZodType>(
  wave: WaveId,
  kind: LogKind<T>,
  { id, read, make }: LogWrite<z.output<T>>,
  line: StoredLine | null,
): Promise<LogWritten> {
  return retryOnConflict(async () => {
    const list = await readIndex(wave, kind);
    const { next, ids } = list.value;
    const value = make(next);
    if (!fitsEntry(value)) return 'too-long';
    const writes: EntryWrite[] = [{ kind: kind.thing, id, value, read }];
    if (read === null) {
      if (ids.length >= kind.most) return 'full';
      writes.push({ kind: kind.list, id: '', value: { next: next + 1, ids: [...ids, id] }, read: list.epoch });
    } else if (value === null) {
      const left = ids.filter((one) => one !== id);
      writes.push({ kind: kind.list, id: '', value: { next, ids: left }, read: list.epoch });
    }
    if (await writeEntries(wave, writes, line === null ? [] : [line])) return 'written';
    if (((await readLogged(wave, kind, id))?.epoch ?? null) !== read) return 'changed-meanwhile';
    return 'conflict';
  });
}

async function readIndex<T extends z.ZodType>(
  wave: WaveId,
  { list }: LogKind<T>,
): Promise<{ readonly value: z.output<typeof index>; readonly epoch: number | null }> {
  return (await readEntry(wave, list, '', index)) ?? { value: { next: 1, ids: [] }, epoch: null };
}
