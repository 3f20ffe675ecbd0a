import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import { packDigests, unpackDigests } from '../../marks/stored-digests';
import type { ItemMarks } from '../../readiness/item-marks';
import { BUCKETS } from './rows/keys';
import { readMany } from './rows/read-many';
import { versionedRow } from './rows/versioned-row';

/** The custom entity of manifest.yml: digests of a wave's items, in sixteen rows. */
export const MARKS = 'marks';

export interface MarksBucket {
  readonly epoch: number | null;
  readonly digests: ReadonlyMap<string, ItemMarks>;
}

const rows = versionedRow(MARKS, z.unknown());
const keyOf = (wave: WaveId, bucket: number) => `${wave}.${bucket}`;

/** Every row of a wave. */
export const marksKeys = (wave: WaveId): string[] =>
  Array.from({ length: BUCKETS }, (_, bucket) => keyOf(wave, bucket));

/** What people said of each item of a wave, as far as readiness is judged by it; items of which nothing is said are absent. */
export async function readMarks(wave: WaveId): Promise<ReadonlyMap<string, ItemMarks>> {
  const values = await readMany(marksKeys(wave).map((key) => ({ key, entityName: MARKS })));
  return new Map([...values.values()].flatMap((value) => [...unpackDigests(rows.parse(value).body)]));
}

export async function readBuckets(wave: WaveId, buckets: readonly number[]): Promise<ReadonlyMap<number, MarksBucket>> {
  const values = await readMany(buckets.map((bucket) => ({ key: keyOf(wave, bucket), entityName: MARKS })));
  return new Map(
    buckets.map((bucket) => {
      const value = values.get(keyOf(wave, bucket));
      const row = value === undefined ? null : rows.parse(value);
      return [bucket, { epoch: row?.epoch ?? null, digests: row === null ? new Map() : unpackDigests(row.body) }];
    }),
  );
}

/** What a transaction writes of a bucket, on condition that nobody has written it since it was read. */
export const bucketRowAt = (
  wave: WaveId,
  bucket: number,
  digests: ReadonlyMap<string, ItemMarks>,
  read: number | null,
) => rows.write(keyOf(wave, bucket), { wave }, packDigests(digests), read);
