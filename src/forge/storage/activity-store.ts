import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import { type StoredLine, storedLine } from '../../marks/stored-line';
import { readMany } from './rows/read-many';
import { MAX_KEYS } from './rows/storage-limits';

/** Lines of one page of storage. */
const PAGE = 100;
/** Pages that one call looks through for lines that a filter lets through. */
const MAX_PAGES = 20;
const ID = /^\d{13}-[0-9a-f]{8}$/;

/** How the keys of a wave's lines begin. */
export const activityKey = (wave: WaveId) => `activity:${wave}:`;
/** What a transaction writes of a line. Ids count down with time, so that the newest come first by their keys. */
export const lineRow = (wave: WaveId, line: StoredLine) => [`${activityKey(wave)}${line.id}`, line] as const;

/** The named lines of a wave, as far as they are there. */
export async function readLines(wave: WaveId, ids: readonly string[]): Promise<StoredLine[]> {
  const wanted = [...new Set(ids)].filter((id) => ID.test(id)).map((id) => ({ key: `${activityKey(wave)}${id}` }));
  return [...(await readMany(wanted)).values()].map((value) => storedLine.parse(value));
}

/** Keeps lines beside what they are about, where no transaction takes both. Their ids follow from that, so that a second write changes nothing. */
export async function keepLines(wave: WaveId, lines: readonly StoredLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += MAX_KEYS)
    await kvs.batchSet(
      lines.slice(from, from + MAX_KEYS).map((line) => {
        const [key, value] = lineRow(wave, line);
        return { key, value };
      }),
    );
}

const cursorAt = z.strictObject({ page: z.string().optional(), skip: z.number().int().min(0).max(PAGE) });

/**
 * Lines that a filter lets through, newest first. A call looks through at most 2,000 lines: with a narrow filter a page can
 * be short, or empty, and still have a next one.
 * @param after what an earlier call answered as `next`
 */
export async function listLines(
  wave: WaveId,
  isWanted: (line: StoredLine) => boolean,
  count: number,
  after: string | null,
): Promise<{ lines: StoredLine[]; next: string | null }> {
  let { page, skip } = after === null ? { page: undefined, skip: 0 } : cursorAt.parse(decoded(after));
  const lines: StoredLine[] = [];
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(activityKey(wave)))
      .limit(PAGE);
    const { results, nextCursor } = await (page === undefined ? query : query.cursor(page)).getMany<unknown>();
    for (const [index, { value }] of [...results.entries()].slice(skip)) {
      if (lines.length === count) return { lines, next: encoded({ page, skip: index }) };
      const line = storedLine.parse(value);
      if (isWanted(line)) lines.push(line);
    }
    if (nextCursor === undefined || nextCursor === '') return { lines, next: null };
    page = nextCursor;
    skip = 0;
  }
  return { lines, next: encoded({ page, skip }) };
}

const encoded = (cursor: z.input<typeof cursorAt>): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Undefined where it is nothing of ours: then the schema says so. */
function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
