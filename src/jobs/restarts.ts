import type { Lease } from './ports';

/** Invocations in a row that ended without a checkpoint. So many in a row is a bug of ours, which another attempt does not fix. */
const MAX_RESTARTS = 25;
/** Invocations in a row that found only that they must wait do not count as failed. The wait is stored once in so many, since storing is a write. */
const MAX_WAITS_NOT_STORED = 5;

interface Work {
  /** Epoch of the lease under which the last progress was stored. */
  readonly progressEpoch: number;
}

/** Whether so many holders of the lease stored no progress that work stops. */
export const exceededRestarts = ({ epoch }: Lease, { progressEpoch }: Work): boolean =>
  epoch - progressEpoch > MAX_RESTARTS;

/** Whether a wait must be stored as progress, so that those who waited do not count as restarts. */
export const shouldPersistWait = ({ epoch }: Lease, { progressEpoch }: Work): boolean =>
  epoch - progressEpoch > MAX_WAITS_NOT_STORED;
