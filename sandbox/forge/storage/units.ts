import type { Clock } from '../../clock';
import { StorageRefusal } from './storage-refusal';

/** Units of 10 KB, read and written, that an installation may use in a minute ("Storage quotas"). */
const UNITS_A_MINUTE = 4_000;
const UNIT_BYTES = 10 * 1024;
const MINUTE_MS = 60_000;

export const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / UNIT_BYTES));

/** Units used in one minute; `minute` counts from the epoch. */
export interface UsedUnits {
  minute: number;
  read: number;
  write: number;
}

/** Counts what is used in each minute of the clock. */
export function createUnitMeter(
  clock: Pick<Clock, 'now'>,
  used: UsedUnits = { minute: -1, read: 0, write: 0 },
): (kind: 'read' | 'write', units: number) => void {
  return (kind, units) => {
    const thisMinute = Math.floor(clock.now() / MINUTE_MS);
    if (thisMinute !== used.minute) Object.assign(used, { minute: thisMinute, read: 0, write: 0 });
    if (used[kind] + units > UNITS_A_MINUTE) {
      const wait = Math.ceil(((thisMinute + 1) * MINUTE_MS - clock.now()) / 1000);
      throw new StorageRefusal(
        429,
        'RATE_LIMIT_EXCEEDED',
        `More than ${UNITS_A_MINUTE} ${kind} units in this minute.`,
        wait,
      );
    }
    used[kind] += units;
  };
}

/** Batches asked for in one minute; `minute` counts from the epoch. */
export interface UsedBatches {
  minute: number;
  batches: number;
}

/** Refuses batches beyond so many in each minute of the clock. @param limit null: none */
export function createBatchMeter(clock: Pick<Clock, 'now'>, limit: number | null, used: UsedBatches): () => void {
  return () => {
    const thisMinute = Math.floor(clock.now() / MINUTE_MS);
    if (thisMinute !== used.minute) Object.assign(used, { minute: thisMinute, batches: 0 });
    if (limit !== null && used.batches >= limit) {
      const wait = Math.ceil(((thisMinute + 1) * MINUTE_MS - clock.now()) / 1000);
      throw new StorageRefusal(429, 'RATE_LIMIT_EXCEEDED', `More than ${limit} batches in this minute.`, wait);
    }
    used.batches += 1;
  };
}
