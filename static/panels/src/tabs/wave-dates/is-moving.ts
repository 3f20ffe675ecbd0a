import type { ShiftView } from '../../../../../src/contract/shift';

/** Still to change by itself: worth asking for again, and in the way of another move. */
export function isMoving(shift: ShiftView): boolean {
  switch (shift.state) {
    case 'queued':
    case 'running':
    case 'waiting':
      return true;
    case 'complete':
    case 'stopped':
      return false;
  }
}
