import { undoStore } from '../../forge/storage/undo/undo-store';
import type { Run } from '../../import/run';

/** Issues of an import that an undo before has deleted. */
export async function undoneBefore(run: Run): Promise<Set<string>> {
  const results = await undoStore.undoResults(run.id, run.batches.length);
  return new Set(results.flatMap((result) => (result?.deleted ?? []).map(([, issue]) => issue)));
}
