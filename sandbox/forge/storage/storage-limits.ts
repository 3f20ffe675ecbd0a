import { StorageRefusal } from './storage-refusal';

/** Limits of Forge's key-value store ("Storage limits"). */
const MAX_KEY_LENGTH = 500;
const KEY_FORM = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
const MAX_VALUE_BYTES = 240 * 1024;
const MAX_VALUE_DEPTH = 31;
const MAX_KEYS = 25;
const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024;

/** By value: stored values are replaced and never changed, and each is measured when it is written and whenever it is read. */
const measured = new WeakMap<object, number>();

export function bytesOf(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value !== 'object' || value === null) return Buffer.byteLength(JSON.stringify(value));
  const known = measured.get(value);
  if (known !== undefined) return known;
  const bytes = Buffer.byteLength(JSON.stringify(value));
  measured.set(value, bytes);
  return bytes;
}

export function checkKey(key: string): void {
  if (key.length === 0) throw new StorageRefusal(400, 'KEY_TOO_SHORT', 'The key is empty.');
  if (key.length > MAX_KEY_LENGTH)
    throw new StorageRefusal(
      400,
      'KEY_TOO_LONG',
      `The key has ${key.length} characters; ${MAX_KEY_LENGTH} are allowed.`,
    );
  if (!KEY_FORM.test(key))
    throw new StorageRefusal(400, 'INVALID_KEY', `The key '${key}' does not match ${String(KEY_FORM)}.`);
}

export function checkValue(value: unknown): void {
  if (value === undefined || value === null) throw new StorageRefusal(400, 'INVALID_VALUE', 'There is no value.');
  const bytes = bytesOf(value);
  if (bytes > MAX_VALUE_BYTES)
    throw new StorageRefusal(400, 'MAX_SIZE', `The value has ${bytes} bytes; ${MAX_VALUE_BYTES} are allowed.`);
  if (depthOf(value) > MAX_VALUE_DEPTH)
    throw new StorageRefusal(400, 'MAX_DEPTH', `The value is nested deeper than ${MAX_VALUE_DEPTH} levels.`);
}

/** One batch or transaction. A key may occur in it once. */
export function checkSize(keys: readonly string[], body: unknown): void {
  if (keys.length === 0) throw new StorageRefusal(400, 'EMPTY_REQUEST', 'The request names no key.');
  if (keys.length > MAX_KEYS)
    throw new StorageRefusal(400, 'TOO_MANY_KEYS', `The request names ${keys.length} keys; ${MAX_KEYS} are allowed.`);
  if (new Set(keys).size < keys.length)
    throw new StorageRefusal(400, 'DUPLICATE_KEY', 'The request names a key twice.');
  const bytes = bytesOf(body);
  if (bytes > MAX_PAYLOAD_BYTES)
    throw new StorageRefusal(
      413,
      'PAYLOAD_TOO_LARGE',
      `The request has ${bytes} bytes; ${MAX_PAYLOAD_BYTES} are allowed.`,
    );
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, depthOf(inner)), 0);
}
