import type { RaciLetters } from '../../contract/raci';
import type { WaveId } from '../../wave/ids';
import { z } from 'zod';
import type { Entries } from '../../raci/stored-entries';
import { type StoredMatrix, storedRow } from '../../raci/stored-matrix';
import { EMPTY_REGISTER, storedRegister, type StoredRegister } from '../../raci/stored-register';
import { type TemplateRaci, templateRaci } from '../../raci/template-raci';
import { type EntryWrite, longKey, readEntries, readEntry } from './entry-store';
import { bucketOf, BUCKETS } from './rows/keys';
import { readSliced } from './rows/sliced-values';

/** The entries that hold the rows of the matrix. */
const BUCKET_IDS = Array.from({ length: BUCKETS }, (_, bucket) => String(bucket));

export interface KeptRegister {
  readonly stored: StoredRegister;
  /** Null: nothing was ever written. */
  readonly epoch: number | null;
}

/** A wave that was imported before there were registers has an empty one. */
export async function readKeptRegister(wave: WaveId): Promise<KeptRegister> {
  const kept = await readEntry(wave, 'register', '', storedRegister);
  return { stored: kept?.value ?? EMPTY_REGISTER, epoch: kept?.epoch ?? null };
}

export const registerWrite = (value: StoredRegister, { epoch }: Pick<KeptRegister, 'epoch'>): EntryWrite => ({
  kind: 'register',
  id: '',
  value,
  read: epoch,
});

export interface KeptMatrix {
  readonly matrix: StoredMatrix;
  /** Of each entry that holds rows; one that is not there was never written. */
  readonly epochs: ReadonlyMap<string, number>;
}

/** @param asked rows that are wanted: others may be absent. Without it all are read */
export async function readKeptMatrix(wave: WaveId, asked?: Iterable<string>): Promise<KeptMatrix> {
  const buckets = asked === undefined ? BUCKET_IDS : [...new Set([...asked].map((row) => String(bucketOf(row))))];
  const found = await readEntries(wave, 'raci', buckets, z.record(z.string(), storedRow));
  const rows = [...found.values()].flatMap(({ value }) => Object.entries(value));
  return { matrix: new Map(rows), epochs: new Map([...found].map(([bucket, { epoch }]) => [bucket, epoch])) };
}

/** Writes that leave the matrix as it is in `next`: of each entry that holds one of these rows. */
export function matrixEntries(
  next: StoredMatrix,
  rows: Iterable<string>,
  { epochs }: Pick<KeptMatrix, 'epochs'>,
): EntryWrite[] {
  const buckets = new Map([...rows].map((row) => [String(bucketOf(row)), {} as Record<string, Entries<RaciLetters>>]));
  for (const [row, cells] of next) {
    const bucket = buckets.get(String(bucketOf(row)));
    if (bucket !== undefined) bucket[row] = cells;
  }
  return [...buckets].map(([id, value]) => ({ kind: 'raci', id, value, read: epochs.get(id) ?? null }));
}

/** Where an import stores what its template says of who answers for what. */
export const templateRaciKey = (wave: WaveId, name: string): string => `${longKey(wave)}raci:${name}`;

/** @throws Error where it is not there: it was written before a plan named it */
export const readTemplateRaci = async (wave: WaveId, name: string): Promise<TemplateRaci> =>
  templateRaci.parse(await readSliced(templateRaciKey(wave, name)));
