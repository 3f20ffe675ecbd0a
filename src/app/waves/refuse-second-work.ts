import type { Wave } from '../../wave/wave';
import { refuseClosedWave } from './refuse-closed-wave';
import { refuseWorkUnderWay } from './refuse-work-under-way';
import { readSettings } from '../../forge/storage/settings-store';
import { failureOf } from '../../errors/failure-of';

/**
 * Two runs of one wave would both create what neither has recorded yet; a run beside a move would create issues with the
 * dates of before. Other waves of the project may be worked on beside it.
 * @throws AppFailure while the wave's last import or move is under way, an import stopped before its end, or the wave is closed
 */
export async function refuseSecondWork(wave: Wave): Promise<void> {
  refuseClosedWave(wave, await readSettings(wave));
  const run = await refuseWorkUnderWay(wave);
  if (run?.state === 'stopped')
    throw failureOf({
      code: 'run-in-progress',
      message: `The last import into wave ${wave.code} stopped before its end.`,
      next: 'Retry that import first: Runway then knows what it has created.',
    });
}
