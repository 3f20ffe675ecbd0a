import { Queue } from '@forge/events';
import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { DirtyIssue } from '../../facts/read-dirty';
import type { ProjectId, WaveId } from '../../wave/ids';

/** Events of one such span are read together: at most one event of the queue a project and span. */
const WINDOW_MS = 60_000;
/** After its end a span is read, when the slowest trigger that belongs to it has written. */
const SETTLE_SECONDS = 5;
/** What says that something changed is of no use once a full reading has been; expired keys may stay two days longer. */
const KEEP = { value: 1, unit: 'DAYS' } as const;

const dirty = z.object({ issue: z.string(), parent: z.string().nullable() });
const claim = z.object({ issues: z.array(dirty) });

/** Versioned, since an event outlives the deployment that pushed it. */
export const factsEvent = z.discriminatedUnion('do', [
  z.object({ v: z.literal(1), do: z.literal('flush'), project: z.string(), window: z.number() }),
  z.object({
    v: z.literal(1),
    do: z.literal('read'),
    wave: z.string(),
    kind: z.enum(['full', 'changes']),
    /** In which span of ten seconds it was asked for; absent in events of earlier deployments. */
    asked: z.number().optional(),
  }),
]);
export type FactsEvent = z.infer<typeof factsEvent>;

/** Issues whose project no event names (of attachments and links): it is asked when they are read. */
export const ANY_PROJECT = 'any';

const claimKey = (project: string, window: number) => `flush:${project}:${window}`;
const markerKey = (project: string, window: number, issue: string) => `dirty:${project}:${window}:${issue}`;

/**
 * Notes that issues changed, and sees to it that they are read soon. The first in a minute notes itself in the key that says
 * that the minute has an event queued, so that one change alone costs one write; the others note themselves beside it.
 */
export async function markDirty(project: ProjectId | typeof ANY_PROJECT, issues: readonly DirtyIssue[]): Promise<void> {
  const window = Math.floor(Date.now() / WINDOW_MS);
  if (await claimed(claimKey(project, window), { issues })) {
    await push(
      { v: 1, do: 'flush', project, window },
      project,
      Math.ceil(((window + 1) * WINDOW_MS - Date.now()) / 1_000) + SETTLE_SECONDS,
    );
    return;
  }
  for (const one of issues) await kvs.set(markerKey(project, window, one.issue), one, { ttl: KEEP });
}

/** What was noted up to a window, and the keys to take away once it has been read. */
export async function dirtyUpTo(
  project: string,
  window: number,
): Promise<{ readonly issues: readonly DirtyIssue[]; readonly keys: readonly string[] }> {
  const first = claim.safeParse(await kvs.get<unknown>(claimKey(project, window)));
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

/** Whoever asks for a reading within so long after another has not seen what that one finds. */
const READ_WINDOW_MS = 10_000;

/** How the keys begin that say that a reading of a wave was asked for. */
export const readKey = (wave: WaveId): string => `read:${wave}:`;

/** Asks for a reading of a wave, so many seconds from now; false where it was asked a moment ago. */
export async function requestRead(wave: WaveId, kind: 'full' | 'changes', delayInSeconds = 0): Promise<boolean> {
  const window = Math.floor(Date.now() / READ_WINDOW_MS);
  if (!(await claimed(`${readKey(wave)}${kind}:${window}`, { at: Date.now() }))) return false;
  await push({ v: 1, do: 'read', wave, kind, asked: window }, wave, delayInSeconds);
  return true;
}

const doneKey = (event: FactsEvent): string | null => {
  if (event.do === 'flush') return `flush:${event.project}:${event.window}:done`;
  return event.asked === undefined ? null : `${readKey(event.wave as WaveId)}${event.kind}:${event.asked}:done`;
};

/** Whether an event was worked on to its end: then this is a copy of it, and there is nothing to read. */
export async function isDone(event: FactsEvent): Promise<boolean> {
  const key = doneKey(event);
  return key !== null && (await kvs.get<unknown>(key)) !== undefined;
}

/** Where this dies before it is written, the event is delivered and worked on again. */
export async function noteDone(event: FactsEvent): Promise<void> {
  const key = doneKey(event);
  if (key !== null) await kvs.set(key, true, { ttl: KEEP });
}

async function push(body: FactsEvent, key: string, delayInSeconds: number): Promise<void> {
  await new Queue({ key: 'facts' }).push({ body, delayInSeconds, concurrency: { key, limit: 1 } });
}

/** True for the first who writes a key. */
async function claimed(key: string, value: unknown): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ttl: KEEP });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
    throw error;
  }
}
