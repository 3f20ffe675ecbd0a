import { isOver, type Run } from '../../import/run';
import { isMoveOver } from '../../moves/move';
import type { Wave } from '../../wave/wave';
import { runStore } from '../../forge/storage/run-store';
import { undosOf } from '../../forge/storage/undo/undo-store';
import { isUndoOver } from '../../undo/undo';
import { moveStore } from '../../forge/storage/move-store';
import { failureOf } from '../../errors/failure-of';

/**
 * @returns the wave's last import; null where it had none
 * @throws AppFailure while the wave's last import or move, or an undo of an import, is under way
 */
export async function refuseWorkUnderWay(wave: Wave): Promise<Run | null> {
  const [lastRun, lastMove] = [wave.runs.at(-1), wave.shifts.at(-1)];
  const [undos, run, move] = await Promise.all([
    undosOf(wave),
    lastRun === undefined ? null : runStore.run(lastRun),
    lastMove === undefined ? null : moveStore.move(lastMove),
  ]);
  if (run !== null && !isOver(run))
    throw failureOf({
      code: 'run-in-progress',
      message: `An import into wave ${wave.code} is still running.`,
      next: 'Wait until it has ended, or cancel it.',
    });
  if (move !== null && !isMoveOver(move))
    throw failureOf({
      code: 'run-in-progress',
      message: `The dates of wave ${wave.code} are being moved.`,
      next: 'Wait until that has ended.',
    });
  if (undos.some((undo) => !isUndoOver(undo)))
    throw failureOf({
      code: 'run-in-progress',
      message: `An import into wave ${wave.code} is being undone.`,
      next: 'Wait until that has ended.',
    });
  return run;
}
