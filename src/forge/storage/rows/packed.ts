import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';

/** Storage counts a request by units of 10 KB: what is smaller costs no less when it is packed (Forge KVS, "Storage quotas"). */
const UNIT_BYTES = 10_000;
/** Above it packing takes longer than the reading that it spares. */
const QUALITY = 5;

/** JSON, compressed, in characters that storage takes as one byte each. */
const packed = z.strictObject({ z: z.string() });

export const packedText = (text: string): string =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  }).toString('base64');

export const unpackedText = (text: string): string =>
  brotliDecompressSync(Buffer.from(text, 'base64')).toString('utf8');

export const isWorthPacking = (text: string): boolean => Buffer.byteLength(text) > UNIT_BYTES;

/** A value as it is stored: where it is larger than what storage counts as one, a tenth of its size and less. */
export function pack(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text !== undefined && isWorthPacking(text) ? { z: packedText(text) } : value;
}

/** What `pack` was given; a value that was stored before there was packing is itself. */
export function unpack(value: unknown): unknown {
  const read = packed.safeParse(value);
  return read.success ? (JSON.parse(unpackedText(read.data.z)) as unknown) : value;
}
