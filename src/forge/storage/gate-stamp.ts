import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import { ENTRY, entryKey } from './entry-store';
import { FACTS, factsKeys } from './facts-store';
import { hashOf } from './rows/keys';
import { MARKS, marksKeys } from './marks-store';
import { readMany } from './rows/read-many';
import { reportsId } from './report-store';
import { SETTINGS } from './settings-store';

const row = z.object({ epoch: z.number() });

/**
 * A short text that is another one once anybody has written a row, at the gate, or in its run sheet, or Jira was compared: one request
 * to storage, where a gate with all that it rests on is as large as its wave.
 */
export async function gateStamp(wave: WaveId, gate: string): Promise<string> {
  const wanted = [
    ...marksKeys(wave).map((key) => ({ key, entityName: MARKS })),
    ...factsKeys(wave)
      .slice(0, 1)
      .map((key) => ({ key, entityName: FACTS })),
    { key: wave, entityName: SETTINGS },
    { key: entryKey(wave, 'gates', ''), entityName: ENTRY },
    { key: entryKey(wave, 'gate', gate), entityName: ENTRY },
    { key: entryKey(wave, 'run-sheet', gate), entityName: ENTRY },
    { key: entryKey(wave, 'run-sheet', reportsId(gate)), entityName: ENTRY },
  ];
  return hashOf(
    [...(await readMany(wanted))]
      .map(([key, value]) => `${key} ${row.parse(value).epoch}`)
      .sort()
      .join('\n'),
  );
}
