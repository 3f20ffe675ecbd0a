import { isOver } from '../import/run';
import { isShiftOver } from '../import/shift';
import type { Wave } from '../import/wave';
import { AppFailure } from './app-failure';
import { refuseClosedWave } from './refuse-closed-wave';
import { runStore } from './run-store';
import { readSettings } from './settings-store';
import { shiftStore } from './shift-store';

/**
 * Two runs of one wave would both create what neither has recorded yet; a run beside a move would create issues with the
 * dates of before. Other waves of the project may be worked on beside it.
 * @throws AppFailure while the wave's last import or move is under way, an import stopped before its end, or the wave is closed
 */
export async function refuseSecondWork(wave: Wave): Promise<void> {
  const [lastRun, lastShift] = [wave.runs.at(-1), wave.shifts.at(-1)];
  const [run, shift, settings] = await Promise.all([
    lastRun === undefined ? null : runStore.run(lastRun),
    lastShift === undefined ? null : shiftStore.shift(lastShift),
    readSettings(wave),
  ]);
  refuseClosedWave(wave, settings);
  if (run !== null && !isOver(run))
    throw new AppFailure({
      code: 'run-in-progress',
      message: `An import into wave ${wave.code} is still running.`,
      next: 'Wait until it has ended, or cancel it.',
    });
  if (run?.state === 'stopped')
    throw new AppFailure({
      code: 'run-in-progress',
      message: `The last import into wave ${wave.code} stopped before its end.`,
      next: 'Retry that import first: Runway then knows what it has created.',
    });
  if (shift !== null && !isShiftOver(shift))
    throw new AppFailure({
      code: 'run-in-progress',
      message: `The dates of wave ${wave.code} are being moved.`,
      next: 'Wait until that has ended.',
    });
}
