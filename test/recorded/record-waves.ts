import type { SavedSandbox } from '../../sandbox/data-directory';
import { realm } from '../../sandbox/forge/platform-realm';
import { seededRandom } from '../../sandbox/forge/seeded-random';
import { seededUuid } from '../../sandbox/forge/seeded-uuid';
import { startSandbox } from '../support/sandbox';
import { type Deeds, deedsIn } from './deeds';
import { movingWave } from './moving-wave';
import { GARDEN } from './own-templates';
import { leaveUnderWay } from './under-way';
import { workedWave } from './worked-wave';

/**
 * Makes three waves through the app's own calls and stops while an import, a move, a removal and the reading of changed issues
 * are under way. The same sources give the same state but for the ids of queue jobs, which the SDK draws: other ids come from a seed, times
 * from the simulated clock.
 */
export async function recordWaves(): Promise<SavedSandbox> {
  seedIds();
  const deeds = deedsIn(await startSandbox());
  await workedWave(deeds);
  await movingWave(deeds);
  await waveToRemove(deeds);
  return leaveUnderWay(deeds);
}

/** The bundle asks the process for random ids: here they are drawn from a seed. */
function seedIds(): void {
  const random = seededRandom(1, 'recorded ids');
  const seeded = () => seededUuid(random) as ReturnType<typeof crypto.randomUUID>;
  Object.defineProperty(realm.crypto, 'randomUUID', { configurable: true, value: seeded });
}

async function waveToRemove(deeds: Deeds): Promise<void> {
  await deeds.begin('garden.md', GARDEN, { wave: 'new', cutover: '2027-07-01', waveName: 'Garden' });
  await deeds.pass(20);
}
