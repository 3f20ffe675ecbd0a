import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { UploadChunk } from '../../contract/import';
import { UPLOAD_CHUNK_BYTES } from '../../contract/limits';
import type { TemplateSources } from '../../contract/source';
import type { AccountId } from '../../wave/ids';
import type { Authorised } from '../access/authorise';
import { dropPieces, pieceCount, readPieces, writePieces } from './rows/byte-pieces';
import { readKept } from './source-store';
import { failureOf } from '../../errors/failure-of';

const storedUpload = z.object({
  name: z.string(),
  size: z.number(),
  of: z.number(),
  uploadedAt: z.number(),
  /** Kept for the project since: listed there and not among the uploads, yet still here for whoever is in the middle of an import. */
  kept: z.boolean().default(false),
});
/** Long enough to come back to an import; nobody else is shown it. */
const KEPT = { ttl: { value: 30, unit: 'DAYS' } } as const;

/** An upload belongs to one person in one project: another's id finds nothing. */
const uploadKey = ({ project }: Authorised, person: AccountId, id: string) => `upload:${project}:${person}:${id}`;
const piecesKey = (upload: string) => upload.replace('upload:', 'piece:');

/** Stores one piece of a source. Pieces may arrive in any order, and again. */
export async function storePiece(where: Authorised, person: AccountId, chunk: UploadChunk, now: number): Promise<void> {
  const key = uploadKey(where, person, chunk.uploadId);
  const { name, size, of } = chunk;
  await kvs.set(`${piecesKey(key)}:${chunk.index}`, chunk.data, KEPT);
  await kvs.set(key, { name, size, of, uploadedAt: now }, KEPT);
}

/** Stores a source that did not come from the browser: a page that was read. */
export async function storeUpload(
  where: Authorised,
  person: AccountId,
  upload: { readonly id: string; readonly name: string; readonly bytes: Uint8Array },
  now: number,
): Promise<void> {
  const key = uploadKey(where, person, upload.id);
  const { name, bytes } = upload;
  await writePieces(piecesKey(key), bytes, (piece, data) => kvs.set(piece, data, KEPT));
  await kvs.set(key, { name, size: bytes.length, of: pieceCount(bytes.length), uploadedAt: now }, KEPT);
}

/**
 * The bytes of a source: an upload of this person's, or one that is kept for the project.
 * @throws AppFailure where it is neither, pieces are missing, or they do not add up
 */
export async function readUpload(
  where: Authorised,
  person: AccountId,
  id: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const key = uploadKey(where, person, id);
  const value = await kvs.get<unknown>(key);
  if (value === undefined) {
    const kept = await readKept(where, id);
    if (kept === null) throw failureOf(noSuchUpload);
    return kept;
  }
  const { name, size, of } = storedUpload.parse(value);
  const pieces = await readPieces(piecesKey(key), of);
  const missing = pieces.filter((piece) => piece === null).length;
  if (missing > 0)
    throw failureOf({
      code: 'upload-incomplete',
      message: `${missing} of ${of} pieces of ${name} have not arrived.`,
      next: 'Upload the file again.',
    });
  const bytes = Buffer.concat(pieces.flatMap((piece) => piece ?? []));
  if (bytes.length !== size)
    throw failureOf({
      code: 'upload-rejected',
      message: `${name} was announced with ${size} bytes and arrived with ${bytes.length}.`,
      next: 'Upload the file again.',
    });
  return { name, bytes: new Uint8Array(bytes) };
}

/** Refuses a piece whose length does not fit its place, so that an upload cannot outgrow what it announced. */
export function checkPiece({ data, index, of, size }: UploadChunk): number {
  const length = Buffer.from(data, 'base64').length;
  const pieces = pieceCount(size);
  const expected = index === pieces - 1 ? size - index * UPLOAD_CHUNK_BYTES : UPLOAD_CHUNK_BYTES;
  if (of !== pieces || length !== expected) {
    throw failureOf({
      code: 'upload-rejected',
      message: `Piece ${index + 1} of ${of} has ${length} bytes; ${size} bytes are sent in ${pieces} pieces, this one with ${expected}.`,
      next: 'Upload the file again.',
    });
  }
  return length;
}

/** Takes an upload out of the list of uploads, since it is in that of the project now. */
export async function noteKept(where: Authorised, person: AccountId, id: string): Promise<void> {
  const key = uploadKey(where, person, id);
  const value = await kvs.get<unknown>(key);
  if (value !== undefined) await kvs.set(key, { ...storedUpload.parse(value), kept: true }, KEPT);
}

/** False where this person has no such upload. */
export async function dropUpload(where: Authorised, person: AccountId, id: string): Promise<boolean> {
  const key = uploadKey(where, person, id);
  const value = await kvs.get<unknown>(key);
  if (value === undefined) return false;
  await kvs.delete(key);
  await dropPieces(piecesKey(key), storedUpload.parse(value).of);
  return true;
}

/** What this person uploaded to this project, is not kept, and can be imported without uploading again; newest first. */
export async function listUploads(where: Authorised, person: AccountId): Promise<TemplateSources['uploads']> {
  const prefix = uploadKey(where, person, '');
  const found: TemplateSources['uploads'][number][] = [];
  for (let cursor: string | undefined; ;) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany<unknown>();
    for (const { key, value } of page.results) {
      const { name, size, uploadedAt, kept } = storedUpload.parse(value);
      if (!kept)
        found.push({ uploadId: key.slice(prefix.length), name, size, uploadedAt: new Date(uploadedAt).toISOString() });
    }
    if (!page.nextCursor) return found.sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
    cursor = page.nextCursor;
  }
}

const noSuchUpload = {
  code: 'not-found',
  message: 'There is no such upload of yours in this project, and no such template is kept for it.',
  next: 'Choose the template again.',
} as const;
