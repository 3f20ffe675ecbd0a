import type { ErrorView } from '../contract/result';
import type { MoveView } from '../contract/wave-dates';
import type { Move } from './move';
import { isMoveOver } from './move';
import { waitView } from '../jobs/wait-view';

/** A move as a panel shows it. `failures` are told by the caller, who knows how issues are called now. */
export const moveView = (move: Move, failures: MoveView['failures']): MoveView => ({
  shift: move.id,
  state: move.state,
  reason: move.reason,
  total: move.edits.total,
  written: move.edits.written,
  failed: move.edits.failed,
  failures,
  requests: move.edits.requests,
  waiting: move.waiting !== null && move.waiting.because !== '' && !isMoveOver(move) ? waitView(move.waiting) : null,
  stopped: move.stopped as ErrorView | null,
  startedBy: move.startedBy,
  startedAt: new Date(move.startedAt).toISOString(),
  updatedAt: new Date(move.updatedAt).toISOString(),
});
