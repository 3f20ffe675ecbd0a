import type { RunView } from '../../../../../../src/contract/run';

/** Still to change by itself: worth asking for again, and in the way of another import. */
export function isUnderWay(run: RunView): boolean {
  switch (run.state) {
    case 'queued':
    case 'running':
    case 'waiting':
    case 'cancelling':
      return true;
    case 'cancelled':
    case 'complete':
    case 'stopped':
      return false;
  }
}
