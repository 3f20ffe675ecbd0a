import kvs, { WhereConditions } from '@forge/kvs';
import { numberOfWave, type ProjectId, type WaveId, waveIdOf } from '../../wave/ids';
import type { RunStore } from '../../import/ports';
import { storedWave, type VersionedWave, type Wave } from '../../wave/wave';
import { storedWavePlan } from '../../wave/wave-plan';
import { readMany } from './rows/read-many';
import { removedKey, removedOf, removedWaves } from './removed-waves';
import { readSliced } from './rows/sliced-values';
import { MAX_KEYS } from './rows/storage-limits';
import { type VersionedRow, versionedRow } from './rows/versioned-row';
import { WAVE } from './wave-entity';

const rows = versionedRow(WAVE, storedWave);

export const latestRunKey = (project: string): string => `latest-run:${project}`;
/** Which move of a project began last: its lease. */
export const latestMoveKey = (project: string): string => `latest-shift:${project}`;

/** How the keys of a wave's plans begin. */
export const plansKey = (id: WaveId): string => `wave-plan:${id}:`;

/** Where a wave's plan is kept: under the name that the wave gives it. */
export const planKey = ({ id, plan }: Pick<Wave, 'id' | 'plan'>): string => `${plansKey(id)}${plan ?? ''}`;

/** What a transaction writes of a wave, on condition that nobody has written it since it was read; null: that it was not there. */
export const waveRowAt = (wave: Wave, readEpoch: number | null) =>
  rows.write(wave.id, { project: wave.project }, wave, readEpoch);

/**
 * Numbers of waves that are looked for at once, beside those that were removed: storage counts every key that is asked for, and
 * most projects have one wave or two.
 */
const FIRST_NUMBERS = 2;
const MOST_NUMBERS = MAX_KEYS - 1;

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
    let removed: ReadonlySet<number> | null = null;
    for (let from = 1, count = FIRST_NUMBERS; ; from += count, count = Math.min(MOST_NUMBERS, 3 * count)) {
      const numbers = Array.from({ length: count }, (_, index) => from + index);
      const keys = numbers
        .map((number) => waveIdOf(project, number) as string)
        .concat(removed ? [] : [removedKey(project)]);
      const byKey = await readMany(keys.map((key) => ({ key, entityName: WAVE })));
      removed ??= new Set(removedOf(byKey.get(removedKey(project))).numbers);
      for (const number of numbers) {
        const row = byKey.get(waveIdOf(project, number));
        if (row !== undefined) waves.push(versioned(rows.parse(row)));
        // Numbers are given one by one: the first that neither is nor was there is the end.
        else if (!removed.has(number)) return waves;
      }
    }
  },
  wave: async (id) => {
    const row = await rows.read(id);
    return row === null ? null : versioned(row);
  },
  plan: async (wave) => (wave.plan === null ? null : storedWavePlan.parse(await readSliced(planKey(wave)))),
};

const versioned = ({ body, epoch }: VersionedRow<Wave>): VersionedWave => ({ wave: body, epoch });

/** The number that the next wave of a project gets: none is given twice. */
export async function nextWaveNumber(project: ProjectId, waves: readonly VersionedWave[]): Promise<number> {
  const { numbers } = await removedWaves(project);
  return Math.max(0, ...numbers, ...waves.map(({ wave }) => numberOfWave(wave.id))) + 1;
}
