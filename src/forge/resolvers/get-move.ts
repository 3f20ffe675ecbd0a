import { shiftRef, type ShiftView } from '../../contract/shift';
import type { ShiftId } from '../../import/shift';
import { authorise } from '../authorise';
import { waveIn } from '../choose-wave';
import { callerOf } from '../context';
import { shiftIn } from '../shift-in';
import { viewShift } from '../view-shift';

export async function getMove(payload: unknown, context: unknown): Promise<ShiftView | null> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, shift } = shiftRef.parse(payload);
  const where = await authorise(caller, 'view');
  const { wave } = await waveIn(where, id);
  const wanted = shift === undefined ? wave.shifts.at(-1) : (shift as ShiftId);
  return wanted === undefined ? null : viewShift(await shiftIn(where, wave.id, wanted));
}
