import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { DirtyIssue } from '../../../facts/read-dirty';
import type { WaveId } from '../../../wave/ids';

/** What says that something changed is of no use once a full reading has been; expired keys may stay two days longer. */
const KEEP = { value: 1, unit: 'DAYS' } as const;

const dirty = z.object({ issue: z.string(), parent: z.string().nullable() });
const claim = z.object({ issues: z.array(dirty) });

export const flushKey = (project: string, window: number): string => `flush:${project}:${window}`;
const markerKey = (project: string, window: number, issue: string) => `dirty:${project}:${window}:${issue}`;

/** How the keys begin that say that a reading of a wave was asked for. */
export const readKey = (wave: WaveId): string => `read:${wave}:`;

/** Notes issues beside those of the first event of a window. */
export async function noteIssues(project: string, window: number, issues: readonly DirtyIssue[]): Promise<void> {
  for (const one of issues) await kvs.set(markerKey(project, window, one.issue), one, { ttl: KEEP });
}

/** What was noted up to a window, and the keys to take away once it has been read. */
export async function issuesUpTo(
  project: string,
  window: number,
): Promise<{ readonly issues: readonly DirtyIssue[]; readonly keys: readonly string[] }> {
  const first = claim.safeParse(await kvs.get<unknown>(flushKey(project, window)));
  const issues = new Map(first.success ? first.data.issues.map((one) => [one.issue, one]) : []);
  const keys: string[] = [];
  const prefix = `dirty:${project}:`;
  for (let cursor: string | undefined; ;) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany<unknown>();
    for (const { key, value } of page.results) {
      const read = dirty.safeParse(value);
      if (!read.success || Number(key.slice(prefix.length).split(':')[0]) > window) continue;
      issues.set(read.data.issue, read.data);
      keys.push(key);
    }
    if (!page.nextCursor) return { issues: [...issues.values()], keys };
    cursor = page.nextCursor;
  }
}

/** Takes the notes of issues away that were read. */
export async function dropNotes(keys: readonly string[]): Promise<void> {
  for (const key of keys) await kvs.delete(key);
}

/** True for the first who writes a key. */
export async function claimed(key: string, value: unknown): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ttl: KEEP });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
    throw error;
  }
}

/** Whether work was noted as done under a key. */
export const isNotedDone = async (key: string): Promise<boolean> => (await kvs.get<unknown>(key)) !== undefined;

export const noteDoneAs = (key: string): Promise<void> => kvs.set(key, true, { ttl: KEEP });
