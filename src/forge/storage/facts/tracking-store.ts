import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { ProjectId, WaveId } from '../../../wave/ids';

const PREFIX = 'tracked:';
const CURSOR = 'sweep-cursor';
const trackedKey = (project: ProjectId): string => `${PREFIX}${project}`;

const tracked = z.object({ nextAt: z.number() });
const cursor = z.object({ project: z.string(), wave: z.string() });

/** By project: when the sweep is to look at its waves again, epoch milliseconds. One row a project, a hundred of them a unit. */
export async function trackedProjects(): Promise<Map<ProjectId, number>> {
  const found = new Map<ProjectId, number>();
  for (let page: string | undefined; ;) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(100);
    const { results, nextCursor } = await (page === undefined ? query : query.cursor(page)).getMany<unknown>();
    for (const { key, value } of results) {
      const row = tracked.safeParse(value);
      if (row.success) found.set(key.slice(PREFIX.length) as ProjectId, row.data.nextAt);
    }
    if (nextCursor === undefined || nextCursor === '') return found;
    page = nextCursor;
  }
}

export const lookAgainAt = (project: ProjectId, nextAt: number): Promise<void> =>
  kvs.set(trackedKey(project), { nextAt } satisfies z.infer<typeof tracked>);

export const endTracking = (project: ProjectId): Promise<void> => kvs.delete(trackedKey(project));

/** Where a sweep goes on that left before its end; null: it begins with the first project. */
export async function readSweepCursor(): Promise<{ readonly project: ProjectId; readonly wave: WaveId } | null> {
  const row = cursor.safeParse(await kvs.get<unknown>(CURSOR));
  return row.success ? { project: row.data.project as ProjectId, wave: row.data.wave as WaveId } : null;
}

export const putSweepCursor = (at: { readonly project: ProjectId; readonly wave: WaveId } | null): Promise<void> =>
  at === null ? kvs.delete(CURSOR) : kvs.set(CURSOR, at);
