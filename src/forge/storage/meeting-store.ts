import { NO_MEETING, storedMeeting, type StoredMeeting } from '../../gates/record/gate-meeting';
import type { StoredLine } from '../../marks/stored-line';
import type { WaveId } from '../../wave/ids';
import { readEntry, writeEntries } from './entry-store';
import { retryOnConflict } from './rows/retry-on-conflict';

/** In a roll call several people record at the same moment, all to one row. */
const ATTEMPTS = 20;

export async function readMeeting(wave: WaveId, gate: string): Promise<StoredMeeting> {
  return (await readEntry(wave, 'meeting', gate, storedMeeting))?.value ?? NO_MEETING;
}

/**
 * Changes what is recorded of a meeting as it is now; the change is decided again where someone else was faster.
 * @param change a string: why it is not changed; nothing is written then
 * @returns what is recorded then, or why not
 */
export function changeMeeting<Refused extends string = never>(
  wave: WaveId,
  gate: string,
  change: (meeting: StoredMeeting) => StoredMeeting | Refused,
  lines: (before: StoredMeeting) => readonly StoredLine[] = () => [],
): Promise<StoredMeeting | Refused> {
  return retryOnConflict(async () => {
    const kept = await readEntry(wave, 'meeting', gate, storedMeeting);
    const before = kept?.value ?? NO_MEETING;
    const value = change(before);
    if (typeof value === 'string') return value;
    const write = { kind: 'meeting', id: gate, value, read: kept?.epoch ?? null } as const;
    return (await writeEntries(wave, [write], lines(before))) ? value : 'conflict';
  }, ATTEMPTS);
}
