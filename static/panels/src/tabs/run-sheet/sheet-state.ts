import type { CutoverResult } from '../../../../../src/contract/gates';
import type { SheetRun } from '../../../../../src/contract/run-sheet';

export type SheetState = 'not-started' | 'running' | 'rolling-back' | CutoverResult;

/** Where a run stands, in one word. */
export function sheetState({
  started,
  rollback,
  outcomes,
}: Pick<SheetRun, 'started' | 'rollback' | 'outcomes'>): SheetState {
  const last = outcomes.at(-1);
  if (last !== undefined) return last.is;
  if (started === null) return 'not-started';
  return rollback === null ? 'running' : 'rolling-back';
}
