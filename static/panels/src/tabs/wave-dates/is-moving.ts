import type { MoveView } from '../../../../../src/contract/wave-dates';

/** Still to change by itself: worth asking for again, and in the way of another move. */
export function isMoving(move: MoveView): boolean {
  switch (move.state) {
    case 'queued':
    case 'running':
    case 'waiting':
      return true;
    case 'complete':
    case 'stopped':
      return false;
  }
}
