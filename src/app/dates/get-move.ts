import { shiftRef, type ShiftView } from '../../contract/shift';
import type { WaveId } from '../../wave/ids';
import type { ShiftId } from '../../wave/ids';
import { shiftView } from '../../moves/shift-view';
import { waveIn } from '../waves/choose-wave';
import { callerOf } from '../../forge/access/context';
import { shownWork } from '../../forge/access/own-work';
import { runStore } from '../../forge/storage/run-store';
import { shiftIn } from './shift-in';
import { shiftStore } from '../../forge/storage/shift-store';
import { viewShift } from './view-shift';

export async function getMove(payload: unknown, context: unknown): Promise<ShiftView | null> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, shift } = shiftRef.parse(payload);
  return shownWork(
    caller,
    async (where) => {
      const { wave } = await waveIn(where, id);
      const wanted = shift === undefined ? wave.shifts.at(-1) : (shift as ShiftId);
      return wanted === undefined ? null : viewShift(await shiftIn(where, wave.id, wanted));
    },
    async () => {
      const wanted = shift ?? (await runStore.wave(id as WaveId))?.wave.shifts.at(-1);
      const found = wanted === undefined ? null : await shiftStore.shift(wanted as ShiftId);
      return found?.wave === id ? found : null;
    },
    (own) => Promise.resolve(shiftView(own, [])),
  );
}
