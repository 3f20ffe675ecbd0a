import kvs from '@forge/kvs';
import { MAX_KEYS } from './storage-limits';

/** Forge limits batches per minute more tightly than single reads: so many keys are read one by one, at the same time. */
const MAX_SINGLE = 8;
/** Batches under way at the same time. */
const AT_ONCE = 5;

export interface StoredKey {
  readonly key: string;
  /** The custom entity; absent: plain key-value storage. */
  readonly entityName?: string;
}

/**
 * Reads values by key, which is strongly consistent. One key costs one get; up to 8 cost a get each, side by side; more are
 * read in batches of 25.
 * @param wanted keys that differ, even between entities
 * @returns the values that exist, by key and in the order of `wanted`
 * @throws Error where storage could not read a key: a value that was not read must not pass for one that does not exist
 */
export async function readMany(wanted: readonly StoredKey[]): Promise<ReadonlyMap<string, unknown>> {
  const keys = [...new Map(wanted.map((one) => [one.key, one])).values()];
  const values = keys.length <= MAX_SINGLE ? await singly(keys) : await inBatches(keys);
  return new Map(keys.flatMap(({ key }) => (values.has(key) ? [[key, values.get(key)] as const] : [])));
}

async function singly(keys: readonly StoredKey[]): Promise<Map<string, unknown>> {
  const read = await Promise.all(keys.map(async (one) => [one.key, await getOne(one)] as const));
  return new Map(read.filter(([, value]) => value !== undefined));
}

const getOne = ({ key, entityName }: StoredKey): Promise<unknown> =>
  entityName === undefined ? kvs.get<unknown>(key) : kvs.entity<unknown>(entityName).get(key);

async function inBatches(keys: readonly StoredKey[]): Promise<Map<string, unknown>> {
  const batches = Array.from({ length: Math.ceil(keys.length / MAX_KEYS) }, (_, at) =>
    keys.slice(at * MAX_KEYS, (at + 1) * MAX_KEYS),
  );
  const values = new Map<string, unknown>();
  for (let from = 0; from < batches.length; from += AT_ONCE) {
    const read = await Promise.all(batches.slice(from, from + AT_ONCE).map(batch));
    for (const [key, value] of read.flat()) values.set(key, value);
  }
  return values;
}

/** The same as one request, at most 25 keys: for those who may make only few. */
export const readTogether = async (keys: readonly StoredKey[]): Promise<ReadonlyMap<string, unknown>> =>
  new Map(await batch(keys));

async function batch(keys: readonly StoredKey[]): Promise<(readonly [key: string, value: unknown])[]> {
  const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>([...keys]);
  // A batch succeeds when some of its keys could not be read. A get tells such a key from one that does not exist.
  const unread = new Set(failedKeys.filter(({ error }) => error.code !== 'KEY_NOT_FOUND').map(({ key }) => key));
  const again = await singly(keys.filter(({ key }) => unread.has(key)));
  return [...successfulKeys.map(({ key, value }) => [key, value] as const), ...again];
}
