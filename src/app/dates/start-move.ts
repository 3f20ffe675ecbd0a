import { type MoveView } from '../../contract/wave-dates';
import { committed } from '../../wave/committed';
import type { MoveId } from '../../wave/ids';
import { type CallerIn } from '../../forge/access/authorise';
import { beginMove } from './begin-move';
import { prepareMove } from './prepare-move';
import { moveIn } from './move-in';
import { moveQueue } from '../../forge/queues/move-queue';
import { moveStore } from '../../forge/storage/move-store';
import { viewMove } from './view-move';
import type { Payload } from '../../contract/calls';
import { unacceptedDates } from '../../wave/unaccepted-dates';
import { failureOf } from '../../errors/failure-of';

/** The browser names the move (`requestId`), so that the same click twice is one move. */
export async function startMove(
  { requestId, ...request }: Payload<'startMove'>,
  { caller, where }: CallerIn,
): Promise<MoveView> {
  const id = requestId as MoveId;
  if ((await moveStore.move(id)) !== null) {
    const move = await moveIn(where, request.wave, id);
    await moveQueue.push(move.id, 0);
    return viewMove(move);
  }
  const { found, before, actor, written, edits, grouped, warnings } = await prepareMove(request, where, caller.account);
  const unaccepted = unacceptedDates(warnings, request.dates);
  if (unaccepted !== null) throw failureOf(unaccepted);
  const move = await beginMove({
    id,
    undoes: null,
    reason: request.reason,
    found,
    before,
    dates: committed(request.dates, before.dates),
    plan: {
      items: edits.map(({ node, issue, from, to }) => ({ node, issue, from, to, after: to })),
      written: Object.fromEntries(written),
    },
    grouped,
    actor,
    person: caller.account,
  });
  return viewMove(move);
}
