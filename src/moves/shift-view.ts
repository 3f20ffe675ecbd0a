import type { ErrorView } from '../contract/result';
import type { ShiftView } from '../contract/shift';
import type { Shift } from './shift';
import { isShiftOver } from './shift';
import { waitView } from '../jobs/wait-view';

/** A move as a panel shows it. `failures` are told by the caller, who knows how issues are called now. */
export const shiftView = (shift: Shift, failures: ShiftView['failures']): ShiftView => ({
  shift: shift.id,
  state: shift.state,
  reason: shift.reason,
  total: shift.edits.total,
  written: shift.edits.written,
  failed: shift.edits.failed,
  failures,
  requests: shift.edits.requests,
  waiting:
    shift.waiting !== null && shift.waiting.because !== '' && !isShiftOver(shift) ? waitView(shift.waiting) : null,
  stopped: shift.stopped as ErrorView | null,
  startedBy: shift.startedBy,
  startedAt: new Date(shift.startedAt).toISOString(),
  updatedAt: new Date(shift.updatedAt).toISOString(),
});
