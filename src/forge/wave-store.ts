import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { ProjectId } from '../import/ids';
import type { RunStore } from '../import/ports';
import { storedWave, type VersionedWave } from '../import/wave';
import { MAX_KEYS } from './storage-limits';

/** The custom entity of manifest.yml. */
export const WAVE = 'wave';

export const latestRunKey = (project: string): string => `latest-run:${project}`;

const waveRow = z.object({ project: z.string(), epoch: z.number(), body: storedWave });

/** Waves by project. Read by key, which is strongly consistent where queries are not. */
export const waveStore: Pick<RunStore, 'projects' | 'waves' | 'wave'> = {
  projects: async () => {
    const projects: ProjectId[] = [];
    for (let cursor: string | undefined; ;) {
      const query = kvs
        .query()
        .where('key', WhereConditions.beginsWith(latestRunKey('')))
        .limit(100);
      const page = await (cursor ? query.cursor(cursor) : query).getMany<unknown>();
      projects.push(...page.results.map(({ key }) => key.slice(latestRunKey('').length) as ProjectId));
      if (!page.nextCursor) return projects;
      cursor = page.nextCursor;
    }
  },

  waves: async (project) => {
    const waves: VersionedWave[] = [];
    for (;;) {
      const wanted = Array.from({ length: MAX_KEYS }, (_, index) => ({
        key: `${project}.${waves.length + index + 1}`,
        entityName: WAVE,
      }));
      const { successfulKeys } = await kvs.batchGet<unknown>(wanted);
      const byKey = new Map(successfulKeys.map(({ key, value }) => [key, value]));
      const page = wanted.flatMap(({ key }) => (byKey.has(key) ? [versioned(byKey.get(key))] : []));
      waves.push(...page);
      if (page.length < MAX_KEYS) return waves;
    }
  },
  wave: async (id) => {
    const value = await kvs.entity<unknown>(WAVE).get(id);
    return value === undefined ? null : versioned(value);
  },
};

function versioned(value: unknown): VersionedWave {
  const { body, epoch } = waveRow.parse(value);
  return { wave: body, epoch };
}
