import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { UploadChunk } from '../contract/import';
import { UPLOAD_CHUNK_BYTES } from '../contract/limits';
import type { TemplateChoice } from '../contract/wave';
import type { AccountId } from '../import/ids';
import { AppFailure } from './app-failure';
import type { Authorised } from './authorise';

const storedUpload = z.object({ name: z.string(), size: z.number(), of: z.number(), uploadedAt: z.number() });
/** Long enough to come back to an import; nobody else is shown it. */
const KEPT = { ttl: { value: 30, unit: 'DAYS' } } as const;

/** An upload belongs to one person in one project: another's id finds nothing. */
const uploadKey = ({ project }: Authorised, person: AccountId, id: string) => `upload:${project}:${person}:${id}`;
const pieceKey = (upload: string, index: number) => `${upload.replace('upload:', 'piece:')}:${index}`;

/** Stores one piece of a source. Pieces may arrive in any order, and again. */
export async function storePiece(where: Authorised, person: AccountId, chunk: UploadChunk, now: number): Promise<void> {
  const key = uploadKey(where, person, chunk.uploadId);
  const { name, size, of } = chunk;
  await kvs.set(pieceKey(key, chunk.index), chunk.data, KEPT);
  await kvs.set(key, { name, size, of, uploadedAt: now }, KEPT);
}

/**
 * The bytes of an upload.
 * @throws AppFailure where it is not this person's, pieces are missing, or they do not add up
 */
export async function readUpload(
  where: Authorised,
  person: AccountId,
  id: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const key = uploadKey(where, person, id);
  const value = await kvs.get<unknown>(key);
  if (value === undefined)
    throw new AppFailure({
      code: 'not-found',
      message: 'There is no such upload of yours in this project.',
      next: 'Choose the template again.',
    });
  const { name, size, of } = storedUpload.parse(value);
  const pieces = await Promise.all(Array.from({ length: of }, (_, index) => kvs.get<string>(pieceKey(key, index))));
  const missing = pieces.filter((piece) => piece === undefined).length;
  if (missing > 0)
    throw new AppFailure({
      code: 'upload-incomplete',
      message: `${missing} of ${of} pieces of ${name} have not arrived.`,
      next: 'Upload the file again.',
    });
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece ?? '', 'base64')));
  if (bytes.length !== size)
    throw new AppFailure({
      code: 'upload-rejected',
      message: `${name} was announced with ${size} bytes and arrived with ${bytes.length}.`,
      next: 'Upload the file again.',
    });
  return { name, bytes: new Uint8Array(bytes) };
}

/** Refuses a piece whose length does not fit its place, so that an upload cannot outgrow what it announced. */
export function checkPiece({ data, index, of, size }: UploadChunk): number {
  const length = Buffer.from(data, 'base64').length;
  const pieces = Math.max(1, Math.ceil(size / UPLOAD_CHUNK_BYTES));
  const expected = index === pieces - 1 ? size - index * UPLOAD_CHUNK_BYTES : UPLOAD_CHUNK_BYTES;
  if (of !== pieces || length !== expected) {
    throw new AppFailure({
      code: 'upload-rejected',
      message: `Piece ${index + 1} of ${of} has ${length} bytes; ${size} bytes are sent in ${pieces} pieces, this one with ${expected}.`,
      next: 'Upload the file again.',
    });
  }
  return length;
}

/** What this person uploaded to this project and can import without uploading again, newest first. */
export async function listUploads(where: Authorised, person: AccountId): Promise<TemplateChoice[]> {
  const prefix = uploadKey(where, person, '');
  const found: TemplateChoice[] = [];
  for (let cursor: string | undefined; ;) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany<unknown>();
    for (const { key, value } of page.results) {
      const { name, size, uploadedAt } = storedUpload.parse(value);
      found.push({ uploadId: key.slice(prefix.length), name, size, uploadedAt: new Date(uploadedAt).toISOString() });
    }
    if (!page.nextCursor) return found.sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
    cursor = page.nextCursor;
  }
}
