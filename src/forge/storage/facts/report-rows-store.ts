import kvs from '@forge/kvs';
import { z } from 'zod';
import type { WaveId } from '../../../wave/ids';
import { type StoredReport, storedReport } from '../../../report/stored-report';
import { fitsEntry } from '../entry-store';
import { ENTRY, entryKey } from '../rows/entry-key';

const row = z.object({ body: z.object({ value: storedReport }) });

/**
 * Written without a condition, unlike what people write: it names the basis that it was evaluated at, so that an older one is
 * found to be old, whoever wrote last.
 */
export async function writeReportRows(wave: WaveId, value: StoredReport): Promise<void> {
  if (!fitsEntry(value)) return;
  await kvs.entity(ENTRY).set(entryKey(wave, 'report', ''), { wave, epoch: 1, body: { id: '', value } });
}

/** Null: there is none, or another version of the app wrote it. One request. */
export async function readReportRows(wave: WaveId): Promise<StoredReport | null> {
  const read = row.safeParse(await kvs.entity<unknown>(ENTRY).get(entryKey(wave, 'report', '')));
  return read.success ? read.data.body.value : null;
}
