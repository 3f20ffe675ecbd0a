import { z } from 'zod';
import { SEVERITIES } from '../../contract/limits';
import type { WaveId } from '../../wave/ids';
import type { StoredLine } from '../../marks/stored-line';
import { readEntry, writeEntries } from './entry-store';
import { retryOnConflict } from './rows/retry-on-conflict';

const report = z.object({
  /** Of the request: the same one again answers the same issue. */
  id: z.string(),
  by: z.string(),
  at: z.number(),
  /** When it was last sent again, after an interruption; absent where it was not, and in what was stored before this was known. */
  again: z.number().exactOptional(),
  severity: z.enum(SEVERITIES),
  /** Null: Jira was asked to make it, and nobody knows yet whether it did. */
  issue: z.string().nullable(),
  lacks: z.array(z.enum(['module', 'link'])),
});
export type StoredReport = z.infer<typeof report>;
const stored = z.object({ reports: z.array(report) });

export interface KeptReports {
  /** Oldest first. */
  readonly reports: readonly StoredReport[];
  readonly epoch: number | null;
}

/** Apart from the sheet, so that whoever reports and whoever logs never wait for each other. No gate has a slash in its id. */
export const reportsId = (gate: string): string => `${gate}/reports`;

/** What was reported from the run sheet of a gate. */
export async function readReports(wave: WaveId, gate: string): Promise<KeptReports> {
  const kept = await readEntry(wave, 'run-sheet', reportsId(gate), stored);
  return kept === null ? { reports: [], epoch: null } : { reports: kept.value.reports, epoch: kept.epoch };
}

/** During a cutover many people report at the same moment, all to one row. */
const ATTEMPTS = 20;

/** Changes the list as it is now; what the change makes of it is decided again where somebody else was faster. */
export function changeReports(
  wave: WaveId,
  gate: string,
  change: (reports: readonly StoredReport[]) => readonly StoredReport[],
  lines: readonly StoredLine[] = [],
): Promise<void> {
  return retryOnConflict(async () => {
    const { reports, epoch } = await readReports(wave, gate);
    const value = { reports: change(reports) };
    const written = await writeEntries(wave, [{ kind: 'run-sheet', id: reportsId(gate), value, read: epoch }], lines);
    return written ? undefined : 'conflict';
  }, ATTEMPTS);
}
