import kvs, { ForgeKvsAPIError } from '@forge/kvs';
import { z } from 'zod';
import type { Authorised } from '../access/authorise';
import { dropPieces, pieceCount, readPieces, writePieces } from './rows/byte-pieces';
import { readMany } from './rows/read-many';
import { retryOnConflict } from './rows/retry-on-conflict';
import { MAX_KEYS } from './rows/storage-limits';
import { failureOf } from '../../errors/failure-of';

const keptSource = z.object({
  state: z.literal('kept'),
  uploadId: z.string(),
  /** The template's name; versions of one name are counted from 1, and a number is never given twice. */
  name: z.string(),
  number: z.number().int().positive(),
  /** As the template writes it; empty where it names none. */
  version: z.string(),
  file: z.string(),
  size: z.number(),
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: z.string(),
  keptAt: z.number(),
  page: z.object({ id: z.string(), title: z.string(), version: z.number() }).nullable(),
  /** How a flat one was cut into phases at its last import, `Assess=1-5,…`; empty: one phase; null: not said yet. */
  phases: z.string().nullable().default(null),
});
const removed = z.object({ state: z.literal('removed'), name: z.string(), number: z.number().int().positive() });
const stored = z.discriminatedUnion('state', [keptSource, removed]);

export type KeptSource = z.infer<typeof keptSource>;

/**
 * Sources kept for a project stand in numbered places, `kept:<project>:<n>` from 1 without a gap: read by key, which is
 * strongly consistent where queries are not, and taken by a write that fails where somebody else was faster.
 */
const placeKey = ({ project }: Authorised, place: number) => `kept:${project}:${place}`;
/** By content, so that keeping again after a crash finds the same pieces. */
const piecesKey = ({ project }: Authorised, { uploadId, hash }: Pick<KeptSource, 'uploadId' | 'hash'>) =>
  `kept-piece:${project}:${uploadId}:${hash.slice(0, 16)}`;

/** All that is kept for the project, oldest first. */
export async function listKept(where: Authorised): Promise<KeptSource[]> {
  return (await places(where)).filter((one) => one.state === 'kept');
}

/** Null where no source of that id is kept for the project. */
export async function readKept(where: Authorised, id: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const source = (await listKept(where)).find(({ uploadId }) => uploadId === id);
  if (source === undefined) return null;
  const pieces = await readPieces(piecesKey(where, source), pieceCount(source.size));
  const bytes = Buffer.concat(pieces.flatMap((piece) => piece ?? []));
  // A removal that is under way takes the pieces away after it has taken the source out of the list.
  if (bytes.length !== source.size) return null;
  return { name: source.file, bytes: new Uint8Array(bytes) };
}

/**
 * Keeps bytes for the project, as the next version of their template. The same bytes again change nothing.
 * @throws AppFailure where other bytes are kept under this id
 */
export async function keepSource(
  where: Authorised,
  source: Omit<KeptSource, 'state' | 'number'>,
  bytes: Uint8Array,
): Promise<void> {
  await retryOnConflict(async () => {
    const taken = await places(where);
    const kept = taken.filter((one) => one.state === 'kept');
    if (kept.some(({ hash }) => hash === source.hash)) return undefined;
    if (kept.some(({ uploadId }) => uploadId === source.uploadId)) throw failureOf(otherBytes);
    await writePieces(piecesKey(where, source), bytes, (piece, data) => kvs.set(piece, data));
    const numbers = taken.filter(({ name }) => name === source.name).map(({ number }) => number);
    const next: KeptSource = { ...source, state: 'kept', number: Math.max(0, ...numbers) + 1 };
    return (await takePlace(placeKey(where, taken.length + 1), next)) ? undefined : 'conflict';
  });
}

/**
 * Keeps with a source how it was cut into phases; where it is not kept under this id, with the newest version of its name,
 * since the same bytes are kept once. Nothing is done where the project keeps none.
 */
export async function keepPhases(where: Authorised, id: string, name: string, phases: string): Promise<void> {
  const all = await places(where);
  const isOwn = (one: (typeof all)[number]) => one.state === 'kept' && one.uploadId === id;
  const own = all.findIndex(isOwn);
  const index = own < 0 ? all.findLastIndex((one) => one.state === 'kept' && one.name === name) : own;
  const source = all[index];
  if (source?.state !== 'kept' || source.phases === phases) return;
  await kvs.set(placeKey(where, index + 1), { ...source, phases } satisfies KeptSource);
}

/** Takes a source out of the list for good; its number is not given again. False where it is not kept. */
export async function dropKept(where: Authorised, id: string): Promise<boolean> {
  const taken = await places(where);
  const index = taken.findIndex((one) => one.state === 'kept' && one.uploadId === id);
  const source = taken[index];
  if (source?.state !== 'kept') return false;
  const { name, number } = source;
  await kvs.set(placeKey(where, index + 1), { state: 'removed', name, number } satisfies z.infer<typeof removed>);
  await dropPieces(piecesKey(where, source), pieceCount(source.size));
  return true;
}

async function places(where: Authorised): Promise<z.infer<typeof stored>[]> {
  const all: z.infer<typeof stored>[] = [];
  for (;;) {
    const wanted = Array.from({ length: MAX_KEYS }, (_, index) => ({ key: placeKey(where, all.length + index + 1) }));
    const page = [...(await readMany(wanted)).values()].map((value) => stored.parse(value));
    all.push(...page);
    if (page.length < MAX_KEYS) return all;
  }
}

/** False where the place was taken meanwhile: what is stored decides, not the error's code. */
async function takePlace(key: string, source: KeptSource): Promise<boolean> {
  try {
    await kvs.set(key, source, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError)) throw error;
    const found = stored.safeParse(await kvs.get<unknown>(key));
    if (!found.success) throw error;
    return found.data.state === 'kept' && found.data.uploadId === source.uploadId && found.data.hash === source.hash;
  }
}

const otherBytes = {
  code: 'upload-rejected',
  message: 'Another source is kept under this id.',
  next: 'Upload the file again.',
} as const;
