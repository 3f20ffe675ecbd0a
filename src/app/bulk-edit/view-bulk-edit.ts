import type { BulkEditView } from '../../contract/bulk-edit';
import type { ErrorView } from '../../contract/result';
import type { BulkEdit } from '../../jobs/bulk-edit';
import { waitView } from '../../jobs/wait-view';

/** A bulk edit as the person sees it who makes it. */
export function viewBulkEdit(edit: BulkEdit): BulkEditView {
  const { progress, results, refused, waiting, stopped, isOver } = edit;
  const itemOf = new Map<string, string>(edit.items.map(({ id, issue }) => [issue, id]));
  const said = Object.values(results).flatMap((result) =>
    result.refused.map(({ issue, messages }) => ({ item: itemOf.get(issue) ?? '', message: messages.join(' ') })),
  );
  const [first, ...others] = new Set(edit.items.map((item) => item.to));
  const to = others.length > 0 ? null : (first ?? null);
  return {
    edit: edit.id,
    field: edit.field,
    to: edit.undoes !== null || to === null ? null : (edit.names[to] ?? to),
    isUndo: edit.undoes !== null,
    state: stopped !== null ? 'stopped' : isOver ? 'complete' : waiting !== null ? 'waiting' : 'running',
    total: edit.items.length,
    written: progress.written,
    refused: [...refused, ...said],
    hidden: edit.hidden,
    same: edit.same,
    waiting: waiting === null ? null : waitView(waiting),
    stopped: stopped as ErrorView | null,
    counted: edit.counted,
    mayUndo: isOver && !edit.isUndone && edit.undoes === null && progress.written > 0,
  };
}
