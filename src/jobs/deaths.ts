import type { Lease } from './ports';

/** Invocations in a row that died without a checkpoint: a fault of ours, and not one that trying again mends. */
const MAX_DEATHS = 25;
/** Invocations in a row that only found that there is to wait are no deaths. Said now and then, since it is a write. */
const MAX_UNTOLD_WAITS = 5;

interface Work {
  /** Epoch of the lease under which it last got on. */
  readonly progressEpoch: number;
}

/** Whether so many who held the lease have left no trace that it is no use to go on. */
export const diedTooOften = ({ epoch }: Lease, { progressEpoch }: Work): boolean => epoch - progressEpoch > MAX_DEATHS;

/** Whether a wait has to be stored as progress, lest those who waited be taken for dead. */
export const mustTellWait = ({ epoch }: Lease, { progressEpoch }: Work): boolean =>
  epoch - progressEpoch > MAX_UNTOLD_WAITS;
