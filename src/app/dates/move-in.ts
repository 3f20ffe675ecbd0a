import type { MoveId } from '../../wave/ids';
import type { Move } from '../../moves/move';
import type { Authorised } from '../../forge/access/authorise';
import { moveStore } from '../../forge/storage/move-store';
import { failureOf } from '../../errors/failure-of';

/** A move of a wave of the authorised project; another's move is not there. */
export async function moveIn(where: Authorised, wave: string, id: MoveId): Promise<Move> {
  const move = await moveStore.move(id);
  if (move === null || move.project !== where.project || move.wave !== wave)
    throw failureOf({
      code: 'not-found',
      message: 'There is no such move of this wave.',
      next: 'Reload the page to see the latest one.',
    });
  return move;
}
