import kvs from '@forge/kvs';
import { UPLOAD_CHUNK_BYTES } from '../../../contract/limits';

/** Requests to storage that are under way at once: 5 MB are 32 pieces. */
const AT_ONCE = 8;

/** Stores one piece: how long is the caller's matter. */
export type KeepPiece = (key: string, base64: string) => Promise<void>;

export const pieceCount = (size: number): number => Math.max(1, Math.ceil(size / UPLOAD_CHUNK_BYTES));

/** Stores bytes in pieces under `<key>:<n>`, each within one stored value's limit. */
export async function writePieces(key: string, bytes: Uint8Array, keep: KeepPiece): Promise<void> {
  await forEachPiece(pieceCount(bytes.length), (index) => {
    const piece = bytes.subarray(index * UPLOAD_CHUNK_BYTES, (index + 1) * UPLOAD_CHUNK_BYTES);
    return keep(`${key}:${index}`, Buffer.from(piece).toString('base64'));
  });
}

/** Reads what was stored in pieces; null for a piece that is not there. */
export function readPieces(key: string, of: number): Promise<(Buffer | null)[]> {
  return Promise.all(
    Array.from({ length: of }, async (_, index) => {
      const piece = await kvs.get<string>(`${key}:${index}`);
      return piece === undefined ? null : Buffer.from(piece, 'base64');
    }),
  );
}

export async function dropPieces(key: string, of: number): Promise<void> {
  await forEachPiece(of, (index) => kvs.delete(`${key}:${index}`));
}

async function forEachPiece(of: number, work: (index: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < of; from += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, of - from) }, (_, index) => work(from + index)));
}
