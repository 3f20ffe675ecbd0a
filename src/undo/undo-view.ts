import { TOUCHES, type RestView, type Touch, type UndoView } from '../contract/import-undo';
import type { ErrorView } from '../contract/result';
import { waitView } from '../jobs/wait-view';
import { isUndoOver, type Undo } from './undo';

/** @param shown keys of those of the issues that Jira shows the viewer */
export function restView(kept: readonly { readonly because: readonly Touch[] }[], shown: readonly string[]): RestView {
  return {
    issues: kept.length,
    because: TOUCHES.flatMap((touch) => {
      const issues = kept.filter(({ because }) => because.includes(touch)).length;
      return issues === 0 ? [] : [{ touch, issues }];
    }),
    jql: shown.length === 0 ? null : `key in (${shown.join(', ')})`,
  };
}

/** An undo as a panel shows it; times as ISO 8601. */
export const undoView = (undo: Undo, rest: RestView): UndoView => ({
  state: undo.state,
  total: undo.total,
  deleted: undo.deleted,
  rest,
  waiting: undo.waiting !== null && !isUndoOver(undo) ? waitView(undo.waiting) : null,
  stopped: undo.stopped as ErrorView | null,
  startedBy: undo.startedBy,
  startedAt: new Date(undo.startedAt).toISOString(),
});
