import type { RunSheetView, SheetStep } from '../../../../../src/contract/run-sheet';
import type { RowChange, WaveChange } from '../../../../../src/contract/watch';
import { withSteps } from './with-item';

/** A run sheet with what others wrote since it was read. What it shows already, or shows newer, stays. */
export const withChanges = (view: RunSheetView, changes: readonly WaveChange[]): RunSheetView =>
  changes.reduce(withChange, view);

function withChange(view: RunSheetView, change: WaveChange): RunSheetView {
  if (change.is === 'log') return change.gate === view.gate.id ? withLine(view, change.line) : view;
  const id = change.is === 'item' ? view.refs?.[change.ref] : undefined;
  if (change.is !== 'item' || id === undefined) return view;
  const byRow = new Map(change.rows.map((row) => [view.refs?.[row.ref], row]));
  const now = withSteps(view, id, change.version, (step) => withResult(step, byRow.get(`${id} ${step.row}`)));
  const before = view.items.find(({ item }) => item === id);
  if (now === view || before === undefined) return view;
  // Where words are to come the version stays: who writes over them without having read them is refused, and reads.
  return {
    ...now,
    items: now.items.map((item) =>
      item.item === id && item.steps.some(({ wordsToCome }) => wordsToCome)
        ? { ...item, version: before.version }
        : item,
    ),
  };
}

function withResult(step: SheetStep, change: RowChange | undefined): SheetStep {
  if (change === undefined) return step;
  const { wordsToCome: _before, ...rest } = step;
  const { result, by, at, words } = change;
  return {
    ...rest,
    result: result === 'done' || result === 'skipped' ? result : 'not-done',
    by,
    at,
    note: '',
    ...(words ? { wordsToCome: true as const } : {}),
  };
}

function withLine(view: RunSheetView, line: RunSheetView['run']['log'][number]): RunSheetView {
  const { run } = view;
  if (run.log.some(({ id }) => id === line.id)) return view;
  return { ...view, run: { ...run, log: [line, ...run.log], lines: run.lines + 1 } };
}

/** Whether the run sheet has to be read to show a change. */
export function needsReading({ refs = {}, gate }: RunSheetView, change: WaveChange): boolean {
  switch (change.is) {
    case 'item':
      return change.more === 'place' || (change.more === 'shown' && refs[change.ref] !== undefined);
    case 'sheet':
      return change.gate === gate.id;
    case 'wave':
      return true;
    case 'gate':
    case 'meeting':
    case 'log':
    case 'facts':
      return false;
    default:
      return change satisfies never;
  }
}
