import type { StoredLine } from '../../marks/stored-line';
import type { Wave } from '../../wave/wave';
import { lineRow } from './activity-store';
import { type EntryWrite, entryRowAt } from './entry-store';
import { settingsRowAt } from './settings-store';
import type { WaveSettings } from '../../settings/wave-settings';
import { writeNoted } from './watch/write-noted';
import { waveRowAt } from './wave-store';

interface WaveWrite {
  readonly wave: Wave;
  /** The version of the wave's own row that was read; null: the row is not written. */
  readonly epoch: number | null;
  /** With the version that was read. Null: not written. */
  readonly settings: WaveSettings | null;
  readonly register: EntryWrite | null;
  readonly lines: readonly StoredLine[];
}

/**
 * Writes a wave, its settings, its register and lines of the activity in one transaction, or nothing: at most 24 rows.
 * @param isBeaten whether any of them has been written since it was read
 * @returns false where `isBeaten` explains why storage refused the transaction
 */
export async function writeWave(
  { wave, epoch, settings, register, lines }: WaveWrite,
  isBeaten: () => Promise<boolean>,
): Promise<boolean> {
  return writeNoted(
    wave.id,
    () => [{ is: 'wave' }],
    true,
    (transaction) => {
      if (settings !== null) transaction.set(...settingsRowAt(wave, settings));
      if (epoch !== null) transaction.set(...waveRowAt(wave, epoch));
      if (register !== null) transaction.set(...entryRowAt(wave.id, register));
      for (const line of lines) transaction.set(...lineRow(wave.id, line));
    },
    isBeaten,
  );
}
