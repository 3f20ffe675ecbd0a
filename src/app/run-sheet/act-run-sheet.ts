import { type RunSheetView } from '../../contract/run-sheet';
import { mayActOnSheet } from '../../run-sheet/may-act-on-sheet';
import { openRunSheet } from './open-run-sheet';
import { refuseClosed, type OpenWave } from '../waves/open-wave';
import { recordOutcome } from './record-outcome';
import { resetSteps } from './reset-steps';
import { viewRunSheet } from './view-run-sheet';
import { writeSheetAct } from './write-sheet-act';
import { SHEET_REFUSALS } from '../../run-sheet/sheet-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Does something at a run sheet, as the person who calls. Of two who do the same at once the second is told. */
export async function actRunSheet(
  { id, act, gate: asked }: Payload<'actRunSheet'>,
  opened: OpenWave,
): Promise<RunSheetView> {
  const open = await openRunSheet(opened, asked);
  refuseClosed(open);
  const { account, rights, gate } = open;
  const refused = mayActOnSheet(act.do, { account, role: rights.role, gateOwner: gate.owner });
  if (refused !== null) throw failureOf(SHEET_REFUSALS[refused]);
  if (act.do === 'outcome') await recordOutcome(open, id, act);
  else {
    const isNew = await writeSheetAct(open, id, act);
    if (isNew && act.do === 'again' && act.steps === 'anew') await resetSteps(open);
  }
  return viewRunSheet(open);
}
