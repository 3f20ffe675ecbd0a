import type { Payload } from '../../contract/calls';
import type { ImportLine } from '../../contract/import-undo';
import { runStore } from '../../forge/storage/run-store';
import { undoStore } from '../../forge/storage/undo/undo-store';
import { isOver } from '../../import/run';
import type { RunId } from '../../wave/ids';
import type { OpenWave } from '../waves/open-wave';
import { undoAsSeen } from './undo-as-seen';

export const listImports = async (_: Payload<'listImports'>, { wave }: OpenWave): Promise<readonly ImportLine[]> =>
  (await Promise.all(wave.runs.toReversed().map(lineOf))).filter((line) => line !== null);

async function lineOf(id: RunId): Promise<ImportLine | null> {
  const [run, undo] = await Promise.all([runStore.run(id), undoStore.undo(id)]);
  if (run === null) return null;
  return {
    run: run.id,
    template: run.template,
    startedBy: run.startedBy,
    startedAt: new Date(run.startedAt).toISOString(),
    created: run.created,
    canUndo: isOver(run) && run.created > (undo?.deleted ?? 0),
    undo: undo === null ? null : await undoAsSeen(undo, run),
  };
}
