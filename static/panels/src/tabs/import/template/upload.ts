import { UPLOAD_CHUNK_BYTES } from '../../../../../../src/contract/limits';
import { call } from '../../../shell/call';

/** Pieces under way at once: enough to fill the line, few enough to leave the bridge's rate limit alone. */
const AT_ONCE = 4;

export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Sends a source in pieces, some at a time, and says after each how much has arrived, from 0 to 1.
 * The same id may be sent again: the app keeps each piece once.
 * @throws CallFailed of the first piece that is refused; no further piece is begun then.
 */
export async function upload(source: Source, uploadId: string, arrived: (share: number) => void): Promise<void> {
  const of = Math.max(1, Math.ceil(source.bytes.length / UPLOAD_CHUNK_BYTES));
  let next = 0;
  let done = 0;
  let refused = false;
  const worker = async () => {
    while (next < of && !refused) {
      const index = next;
      next += 1;
      const piece = source.bytes.subarray(index * UPLOAD_CHUNK_BYTES, (index + 1) * UPLOAD_CHUNK_BYTES);
      try {
        await call('uploadChunk', {
          uploadId,
          name: source.name.slice(0, 255),
          size: source.bytes.length,
          index,
          of,
          data: toBase64(piece),
        });
      } catch (failure) {
        refused = true;
        throw failure;
      }
      done += 1;
      arrived(done / of);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, of) }, worker));
}

/** `btoa` takes a string of bytes; built in slices, since a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const SLICE = 8_192;
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}
