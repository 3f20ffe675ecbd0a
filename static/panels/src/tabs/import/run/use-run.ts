import type { RunView } from '../../../../../../src/contract/run';
import { call } from '../../../shell/call';
import { useFollowed } from '../../../shell/use-followed';
import { isUndoing } from '../../../kit/undo-import/undo-import';
import { isUnderWay } from './is-under-way';

/** Follows an import while it is under way. */
export function useRun(latest: RunView | null): {
  readonly run: RunView | null;
  readonly setRun: (run: RunView) => void;
  readonly stale: boolean;
} {
  const { work, setWork, stale } = useFollowed(
    latest,
    (run) => (isUnderWay(run) || isUndoing(run.undo) ? run.run : null),
    (run) => call('getImport', { run }),
  );
  return { run: work, setRun: setWork, stale };
}
