import { useEffect, useState } from 'react';
import { RUN_POLL_MS } from '../../../../src/contract/limits';
import type { RunView } from '../../../../src/contract/run';
import { call } from '../call';
import { isUnderWay } from './is-under-way';

/**
 * Follows a run while it is under way and the page is looked at; it asks nothing otherwise.
 * `stale` says that the last question got no answer: what is shown is older than it looks.
 */
export function useRun(latest: RunView | null): {
  readonly run: RunView | null;
  readonly setRun: (run: RunView) => void;
  readonly stale: boolean;
} {
  const [run, setRun] = useState(latest);
  const [stale, setStale] = useState(false);
  const id = run !== null && isUnderWay(run) ? run.run : null;
  useEffect(() => {
    if (id === null) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      timer = undefined;
      try {
        const now = await call('getImport', { run: id });
        if (left) return;
        setStale(false);
        if (now !== null) setRun(now);
      } catch {
        if (left) return;
        setStale(true);
      }
      schedule();
    };
    const schedule = () => {
      if (!left && timer === undefined && document.visibilityState === 'visible')
        timer = setTimeout(() => void ask(), RUN_POLL_MS);
    };
    const seen = () => {
      clearTimeout(timer);
      timer = undefined;
      if (document.visibilityState === 'visible') void ask();
    };
    schedule();
    document.addEventListener('visibilitychange', seen);
    return () => {
      left = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [id]);
  return { run, setRun, stale };
}
