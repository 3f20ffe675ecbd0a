import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { leaseOf } from './lease-store';
import { readMany } from './rows/read-many';
import { latestMoveKey, latestRunKey } from './wave-store';

/**
 * Whether a project has a wave, and whether the import or the move that began last in it is under way. Asked at each event of
 * Jira: two small keys, and two more in a project with waves.
 */
export async function workIn(project: ProjectId): Promise<{ readonly hasWave: boolean; readonly isUnderWay: boolean }> {
  const latest = await readMany([{ key: latestRunKey(project) }, { key: latestMoveKey(project) }]);
  if (!latest.has(latestRunKey(project))) return { hasWave: false, isUnderWay: false };
  const leases = await Promise.all([...latest.values()].map((work) => leaseOf(z.string().parse(work))));
  return { hasWave: true, isUnderWay: leases.some((lease) => lease?.state === 'open') };
}
