import { type ShiftView, startMoveRequest } from '../../contract/shift';
import { committed } from '../../wave/committed';
import type { ShiftId } from '../../wave/ids';
import { authorise } from '../../forge/access/authorise';
import { beginShift } from './begin-shift';
import { callerOf } from '../../forge/access/context';
import { prepareMove } from './prepare-move';
import { refuseUnaccepted } from '../waves/refuse-unaccepted';
import { shiftIn } from './shift-in';
import { shiftQueue } from '../../forge/queues/shift-queue';
import { shiftStore } from '../../forge/storage/shift-store';
import { viewShift } from './view-shift';

/** The browser names the move (`requestId`), so that the same click twice is one move. */
export async function startMove(payload: unknown, context: unknown): Promise<ShiftView> {
  const caller = callerOf(context, ['runway-project']);
  const { requestId, ...request } = startMoveRequest.parse(payload);
  const where = await authorise(caller, 'import');
  const id = requestId as ShiftId;
  if ((await shiftStore.shift(id)) !== null) {
    const shift = await shiftIn(where, request.wave, id);
    await shiftQueue.push(shift.id, 0);
    return viewShift(shift);
  }
  const { found, before, actor, written, edits, grouped, warnings } = await prepareMove(request, where, caller.account);
  refuseUnaccepted(warnings, request.dates);
  const shift = await beginShift({
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
  return viewShift(shift);
}
