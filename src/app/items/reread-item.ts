import { digestOf } from '../../marks/digest-of';
import { withItemMarks } from '../../readiness/with-item-marks';
import { readRecord } from '../../forge/storage/record-store';
import { itemOf, type OpenItem, toldItem } from './open-item';

/**
 * The item after something was said of it. Only its record is read and only the item is judged again: nothing else of the wave
 * was written. Where more than the item depends on it, the wave is read and evaluated again.
 */
export async function rereadItem(open: OpenItem): Promise<OpenItem | null> {
  const kept = await readRecord(open.wave.id, open.id);
  const now = withItemMarks(open.facts, open.items, open.id, digestOf(kept.record));
  return now === null ? itemOf(open, open.id) : toldItem(open, { ...open, ...now, kept });
}
