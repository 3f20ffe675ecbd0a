import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { ProjectId } from '../import/ids';
import type { RunStore } from '../import/ports';
import { storedWave, type VersionedWave, type Wave } from '../import/wave';
import { storedWavePlan } from '../import/wave-plan';
import { readSliced } from './sliced-values';
import { MAX_KEYS } from './storage-limits';

/** The custom entity of manifest.yml. */
export const WAVE = 'wave';

export const latestRunKey = (project: string): string => `latest-run:${project}`;

/** Where a wave's plan is kept: under the name that the wave gives it. */
export const planKey = ({ id, plan }: Pick<Wave, 'id' | 'plan'>): string => `wave-plan:${id}:${plan ?? ''}`;

/** What a transaction writes of a wave, on condition that nobody has written it since it was read; null: that it was not there. */
export const waveRowAt = (wave: Wave, readEpoch: number | null) => {
  const epoch = new Filter<{ epoch: number }>();
  const conditions =
    readEpoch === null
      ? epoch.and('epoch', FilterConditions.notExists())
      : epoch.and('epoch', FilterConditions.equalTo(readEpoch));
  const row = { project: wave.project, epoch: (readEpoch ?? 0) + 1, body: wave };
  return [wave.id, row, { entityName: WAVE, conditions }] as const;
};

const waveRow = z.object({ project: z.string(), epoch: z.number(), body: storedWave });

/** Waves by project. Read by key, which is strongly consistent where queries are not. */
export const waveStore: Pick<RunStore, 'projects' | 'waves' | 'wave' | 'plan'> = {
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
  plan: async (wave) => (wave.plan === null ? null : storedWavePlan.parse(await readSliced(planKey(wave)))),
};

function versioned(value: unknown): VersionedWave {
  const { body, epoch } = waveRow.parse(value);
  return { wave: body, epoch };
}
