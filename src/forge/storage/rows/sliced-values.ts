import kvs from '@forge/kvs';
import { z } from 'zod';
import { isWorthPacking, packedText, unpackedText } from './packed';
import { readMany } from './read-many';
import { MAX_KEYS } from './storage-limits';

/** A stored value takes 240 KiB. Characters of one slice, each at most three bytes of UTF-8 and some escaping. */
const SLICE_CHARACTERS = 60_000;

/** Of what is packed each character is one byte. */
const PACKED_CHARACTERS = 180_000;

const slice = z.object({
  of: z.number().int().positive(),
  text: z.string(),
  /** The texts of all slices together are packed. Absent: they are JSON. */
  packed: z.literal(true).exactOptional(),
});

/** Cuts one value into stored pieces under `<key>:<n>`. */
export function slicesOf(key: string, value: unknown): { key: string; value: z.infer<typeof slice> }[] {
  const json = JSON.stringify(value);
  const isPacked = isWorthPacking(json);
  const [text, size] = isPacked ? [packedText(json), PACKED_CHARACTERS] : [json, SLICE_CHARACTERS];
  const of = Math.max(1, Math.ceil(text.length / size));
  return Array.from({ length: of }, (_, index) => ({
    key: `${key}:${index}`,
    value: { of, text: text.slice(index * size, (index + 1) * size), ...(isPacked ? { packed: true } : {}) },
  }));
}

/**
 * Writes values in slices, as many at once as storage takes. Nothing may point to them before.
 * @throws Error where storage refuses one
 */
export async function writeSliced(values: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
  const slices = values.flatMap(([key, value]) => slicesOf(key, value));
  for (let from = 0; from < slices.length; from += MAX_KEYS) {
    const { failedKeys } = await kvs.batchSet(slices.slice(from, from + MAX_KEYS));
    if (failedKeys.length > 0)
      throw new Error(`Storage refused ${failedKeys.length} keys: ${failedKeys[0]?.error.message}`);
  }
}

/**
 * Reads what `slicesOf` wrote.
 * @throws Error where it is not there, or a piece is missing: it was written before anything pointed to it
 */
export async function readSliced(key: string): Promise<unknown> {
  const found = await readSlicedIfThere(key);
  if (found === null) throw new Error(`There is nothing under ${key}.`);
  return found.value;
}

/** The same; null where there is nothing under the key. */
export async function readSlicedIfThere(key: string): Promise<{ readonly value: unknown } | null> {
  const stored = await kvs.get<unknown>(`${key}:0`);
  if (stored === undefined) return null;
  const first = slice.parse(stored);
  const rest = Array.from({ length: first.of - 1 }, (_, index) => `${key}:${index + 1}`);
  const values = await readMany(rest.map((one) => ({ key: one })));
  const texts = rest.map((one) => {
    if (!values.has(one)) throw new Error(`A piece of ${key} is missing.`);
    return slice.parse(values.get(one)).text;
  });
  const text = [first.text, ...texts].join('');
  return { value: JSON.parse(first.packed ? unpackedText(text) : text) as unknown };
}

/** Under which keys the slices of a value are stored. */
export async function slicedKeys(key: string): Promise<string[]> {
  const first = await kvs.get<unknown>(`${key}:0`);
  const count = first === undefined ? 0 : slice.parse(first).of;
  return Array.from({ length: count }, (_, index) => `${key}:${String(index)}`);
}
