import { isDeepStrictEqual } from 'node:util';
import type { RollSays } from '../../contract/meetings';
import { NO_MEETING, storedMeeting, type StoredMeeting } from '../../gates/record/gate-meeting';
import type { StoredLine } from '../../marks/stored-line';
import type { WaveId } from '../../wave/ids';
import { readEntries, readEntry, writeEntries } from './entry-store';
import { retryOnConflict } from './rows/retry-on-conflict';

/** In a roll call several people record at the same moment, all to one row. */
const ATTEMPTS = 20;

export async function readMeeting(wave: WaveId, gate: string): Promise<StoredMeeting> {
  return (await readEntry(wave, 'meeting', gate, storedMeeting))?.value ?? NO_MEETING;
}

/** What leads say in the roll calls of gates, by the gate's id and the workstream's slug. */
export async function readRolls(
  wave: WaveId,
  gates: readonly string[],
): Promise<Map<string, Readonly<Record<string, RollSays>>>> {
  const meetings = await readEntries(wave, 'meeting', gates, storedMeeting);
  return new Map([...meetings].map(([gate, { value }]) => [gate, rollOf(value)]));
}

const rollOf = ({ roll }: StoredMeeting): Readonly<Record<string, RollSays>> =>
  Object.fromEntries(roll.map(({ workstream, says }) => [workstream, says]));

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
    // The status of a gate rests on its roll call, and on nothing else of its meeting.
    const isJudged = !isDeepStrictEqual(rollOf(before), rollOf(value));
    const write = { kind: 'meeting', id: gate, value, read: kept?.epoch ?? null, isJudged } as const;
    return (await writeEntries(wave, [write], lines(before))) ? value : 'conflict';
  }, ATTEMPTS);
}
