import { oneRunSheet, type RunSheetView } from '../../contract/run-sheet';
import { callerOf } from '../../forge/access/context';
import { openRunSheet } from './open-run-sheet';
import { viewRunSheet } from './view-run-sheet';

/** The run sheet of a cutover as it is now, or as it was in an earlier run. */
export async function getRunSheet(payload: unknown, context: unknown): Promise<RunSheetView> {
  const caller = callerOf(context, ['runway-project']);
  const { run, ...which } = oneRunSheet.parse(payload);
  return viewRunSheet(await openRunSheet(caller, which), run);
}
