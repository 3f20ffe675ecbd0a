import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import { packDigests, unpackDigests } from '../../marks/stored-digests';
import type { ItemMarks } from '../../readiness/item-marks';

/** The custom entity of manifest.yml: digests of a wave's items, in sixteen rows. */
export const MARKS = 'marks';
const BUCKETS = 16;

/** Node paths hold slashes and letters of any script, which no key may. */
export const hashOf = (item: string): string => createHash('sha256').update(item).digest('hex').slice(0, 24);
export const bucketOf = (item: string): number => Number.parseInt(hashOf(item).slice(0, 1), BUCKETS);

export interface MarksBucket {
  readonly epoch: number | null;
  readonly digests: ReadonlyMap<string, ItemMarks>;
}

const row = z.object({ epoch: z.number(), body: z.unknown() });
const keyOf = (wave: WaveId, bucket: number) => `${wave}.${bucket}`;

/** Every row of a wave. */
export const marksKeys = (wave: WaveId): string[] =>
  Array.from({ length: BUCKETS }, (_, bucket) => keyOf(wave, bucket));

/** What people said of each item of a wave, as far as readiness is judged by it; items of which nothing is said are absent. */
export async function readMarks(wave: WaveId): Promise<ReadonlyMap<string, ItemMarks>> {
  const wanted = marksKeys(wave).map((key) => ({ key, entityName: MARKS }));
  const { successfulKeys } = await kvs.batchGet<unknown>(wanted);
  return new Map(successfulKeys.flatMap(({ value }) => [...unpackDigests(row.parse(value).body)]));
}

export async function readBucket(wave: WaveId, bucket: number): Promise<MarksBucket> {
  const value = await kvs.entity<unknown>(MARKS).get(keyOf(wave, bucket));
  if (value === undefined) return { epoch: null, digests: new Map() };
  const { epoch, body } = row.parse(value);
  return { epoch, digests: unpackDigests(body) };
}

/** What a transaction writes of a bucket, on condition that nobody has written it since it was read. */
export const bucketRowAt = (
  wave: WaveId,
  bucket: number,
  digests: ReadonlyMap<string, ItemMarks>,
  read: number | null,
) =>
  [
    keyOf(wave, bucket),
    { wave, epoch: (read ?? 0) + 1, body: packDigests(digests) },
    { entityName: MARKS, conditions: atEpoch(read) },
  ] as const;

/** On condition that the row is at this version; null: that it is not there. */
export const atEpoch = (read: number | null) => {
  const epoch = new Filter<{ epoch: number }>();
  return read === null
    ? epoch.and('epoch', FilterConditions.notExists())
    : epoch.and('epoch', FilterConditions.equalTo(read));
};
