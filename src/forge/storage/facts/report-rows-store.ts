import type { WaveId } from '../../../wave/ids';
import { type StoredReport, storedReport } from '../../../report/stored-report';
import { fitsEntry } from '../entry-store';
import { lastWriteCounts } from '../rows/last-write-counts';

const row = lastWriteCounts('report', storedReport);

/**
 * Written without a condition, unlike what people write: it names the basis that it was evaluated at, so that an older one is
 * found to be old, whoever wrote last.
 */
export async function writeReportRows(wave: WaveId, value: StoredReport): Promise<void> {
  if (!fitsEntry(value)) return;
  await row.write(wave, value);
}

/** Null: there is none, or another version of the app wrote it. One request. */
export const readReportRows = (wave: WaveId): Promise<StoredReport | null> => row.read(wave);
