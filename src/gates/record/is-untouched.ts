import { fingerprintOf, type Hash } from './fingerprint-of';
import type { Snapshot } from './snapshot';

/** Whether a snapshot out of storage is the one that was signed: its fingerprint is still that of what it holds. */
export const isUntouched = ({ fingerprint, ...held }: Snapshot, hash: Hash): boolean =>
  fingerprintOf(held, hash) === fingerprint;
