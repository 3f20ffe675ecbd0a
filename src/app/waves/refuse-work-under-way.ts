import { isOver, type Run } from '../../import/run';
import { isShiftOver } from '../../moves/shift';
import type { Wave } from '../../wave/wave';
import { AppFailure } from '../../errors/app-failure';
import { runStore } from '../../forge/storage/run-store';
import { shiftStore } from '../../forge/storage/shift-store';

/**
 * @returns the wave's last import; null where it had none
 * @throws AppFailure while the wave's last import or move is under way
 */
export async function refuseWorkUnderWay(wave: Wave): Promise<Run | null> {
  const [lastRun, lastShift] = [wave.runs.at(-1), wave.shifts.at(-1)];
  const [run, shift] = await Promise.all([
    lastRun === undefined ? null : runStore.run(lastRun),
    lastShift === undefined ? null : shiftStore.shift(lastShift),
  ]);
  if (run !== null && !isOver(run))
    throw new AppFailure({
      code: 'run-in-progress',
      message: `An import into wave ${wave.code} is still running.`,
      next: 'Wait until it has ended, or cancel it.',
    });
  if (shift !== null && !isShiftOver(shift))
    throw new AppFailure({
      code: 'run-in-progress',
      message: `The dates of wave ${wave.code} are being moved.`,
      next: 'Wait until that has ended.',
    });
  return run;
}
