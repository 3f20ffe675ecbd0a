import type { ItemView, RowView } from '../../../../../src/contract/marks';
import type { RunSheetView, SheetStep } from '../../../../../src/contract/run-sheet';

/** The sheet with one item as a write left it, without asking for all of it again. */
export function withItem(view: RunSheetView, { id, version, rows }: ItemView): RunSheetView {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return withSteps(view, id, version, (step) => stepOf(step, byKey.get(step.row)));
}

/** The sheet with the steps of one item as they are in a version of it; one that is not newer changes nothing. */
export function withSteps(
  view: RunSheetView,
  id: string,
  version: number,
  now: (step: SheetStep) => SheetStep,
): RunSheetView {
  const before = view.items.find(({ item }) => item === id);
  if (before === undefined || before.version >= version) return view;
  const steps = before.steps.map(now);
  const more = (result: SheetStep['result']) => countOf(steps, result) - countOf(before.steps, result);
  const { done, skipped, of } = view.progress;
  return {
    ...view,
    items: view.items.map((item) => (item === before ? { ...item, version, steps } : item)),
    progress: { done: done + more('done'), skipped: skipped + more('skipped'), of },
  };
}

const stepOf = (step: SheetStep, row: RowView | undefined): SheetStep =>
  row === undefined
    ? step
    : {
        ...step,
        result: row.result === 'done' || row.result === 'skipped' ? row.result : 'not-done',
        note: row.note,
        owner: row.owner,
        by: row.by,
        at: row.at,
      };

const countOf = (steps: readonly SheetStep[], result: SheetStep['result']): number =>
  steps.filter((step) => step.result === result).length;
