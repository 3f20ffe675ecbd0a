import type { RestView, UndoView } from '../../contract/import-undo';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { undoStore } from '../../forge/storage/undo/undo-store';
import type { Run } from '../../import/run';
import type { Undo, UndoResult } from '../../undo/undo';
import { restView, undoView } from '../../undo/undo-view';

/** What an undo keeps; of issues that Jira does not show the viewer only the number. */
export async function restAsSeen(kept: UndoResult['kept']): Promise<RestView> {
  const shown = await issuesAsViewer(kept.map(({ issue }) => issue));
  // In the order in which they were created.
  const ids = kept.map(({ issue }) => issue).toSorted((a, b) => Number(a) - Number(b));
  return restView(
    kept,
    ids.flatMap((issue) => shown.get(issue)?.key ?? []),
  );
}

/** An undo with what it keeps, as far as its batches were looked at. */
export async function undoAsSeen(undo: Undo, run: Run): Promise<UndoView> {
  const results = await undoStore.undoResults(run.id, run.batches.length);
  const kept = results.flatMap((result) => result?.kept ?? []);
  return undoView(undo, await restAsSeen(kept));
}
