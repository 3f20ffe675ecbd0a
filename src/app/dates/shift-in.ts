import type { ShiftId } from '../../wave/ids';
import type { Shift } from '../../moves/shift';
import { AppFailure } from '../../errors/app-failure';
import type { Authorised } from '../../forge/access/authorise';
import { shiftStore } from '../../forge/storage/shift-store';

/** A move of a wave of the authorised project; another's move is not there. */
export async function shiftIn(where: Authorised, wave: string, id: ShiftId): Promise<Shift> {
  const shift = await shiftStore.shift(id);
  if (shift === null || shift.project !== where.project || shift.wave !== wave)
    throw new AppFailure({
      code: 'not-found',
      message: 'There is no such move of this wave.',
      next: 'Reload the page to see the latest one.',
    });
  return shift;
}
