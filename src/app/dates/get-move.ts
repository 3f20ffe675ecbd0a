import { type MoveView } from '../../contract/wave-dates';
import type { WaveId } from '../../wave/ids';
import type { MoveId } from '../../wave/ids';
import { moveView } from '../../moves/move-view';
import { waveIn } from '../waves/choose-wave';
import { type Caller } from '../../forge/access/context';
import { shownWork } from '../../forge/access/own-work';
import { runStore } from '../../forge/storage/run-store';
import { moveIn } from './move-in';
import { moveStore } from '../../forge/storage/move-store';
import { viewMove } from './view-move';
import type { Payload } from '../../contract/calls';

export async function getMove({ wave: id, shift: move }: Payload<'getMove'>, caller: Caller): Promise<MoveView | null> {
  return shownWork(
    caller,
    async (where) => {
      const { wave } = await waveIn(where, id);
      const wanted = move === undefined ? wave.shifts.at(-1) : (move as MoveId);
      return wanted === undefined ? null : viewMove(await moveIn(where, wave.id, wanted));
    },
    async () => {
      const wanted = move ?? (await runStore.wave(id as WaveId))?.wave.shifts.at(-1);
      const found = wanted === undefined ? null : await moveStore.move(wanted as MoveId);
      return found?.wave === id ? found : null;
    },
    (own) => Promise.resolve(moveView(own, [])),
  );
}
