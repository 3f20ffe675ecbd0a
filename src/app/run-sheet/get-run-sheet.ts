import { type RunSheetView } from '../../contract/run-sheet';
import { openRunSheet } from './open-run-sheet';
import { viewRunSheet } from './view-run-sheet';
import type { Payload } from '../../contract/calls';
import type { OpenWave } from '../waves/open-wave';

/** The run sheet of a cutover as it is now, or as it was in an earlier run. */
export async function getRunSheet(
  { run, gate: asked }: Payload<'getRunSheet'>,
  opened: OpenWave,
): Promise<RunSheetView> {
  return viewRunSheet(await openRunSheet(opened, asked), run);
}
