import { sortedKeys } from '../../values/sorted-keys';
import type { Snapshot } from './snapshot';

/** Hexadecimal, at least twelve digits. Given from outside: the rules know no platform. */
export type Hash = (text: string) => string;

/** What a person can read out: three groups of four digits of the hash over everything that the snapshot holds. */
export function fingerprintOf(snapshot: Omit<Snapshot, 'fingerprint'>, hash: Hash): string {
  const digits = hash(JSON.stringify(sortedKeys(snapshot)));
  return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8, 12)].join('-');
}
