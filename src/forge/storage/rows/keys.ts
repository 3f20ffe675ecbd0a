import { Filter, FilterConditions } from '@forge/kvs';
import { createHash } from 'node:crypto';

/** Rows over which the items of a wave are spread: few enough for one transaction, small enough for one value each. */
export const BUCKETS = 16;

/** Part of a key, in hexadecimal: node paths and account ids hold characters that Forge KVS does not take in a key. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** The row of an item, from 0 to 15: the first digit of its hash. */
export const bucketOf = (item: string): number => Number.parseInt(hashOf(item).slice(0, 1), BUCKETS);

/** The condition that a row still has the version that was read; null: that it does not exist. */
export const atEpoch = <Row extends { readonly epoch: number } = { readonly epoch: number }>(read: number | null) => {
  const epoch = new Filter<Row>();
  return read === null
    ? epoch.and('epoch', FilterConditions.notExists())
    : epoch.and('epoch', FilterConditions.equalTo(read));
};
