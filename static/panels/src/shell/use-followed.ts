import { useEffect, useRef, useState } from 'react';
import { RUN_POLL_MS } from '../../../../src/contract/limits';

/**
 * Follows work of the app while it is under way and the page is looked at; it asks nothing otherwise.
 * `stale` says that the last question got no answer: what is shown is older than it looks.
 * @param idOf id of the work while it is under way, null once it is not.
 */
export function useFollowed<T>(
  latest: T | null,
  idOf: (work: T) => string | null,
  ask: (id: string) => Promise<T | null>,
): { readonly work: T | null; readonly setWork: (work: T) => void; readonly stale: boolean } {
  const [work, setWork] = useState(latest);
  const [stale, setStale] = useState(false);
  const id = work === null ? null : idOf(work);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  useEffect(() => {
    if (id === null) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      timer = undefined;
      try {
        const now = await asking.current(id);
        if (left) return;
        setStale(false);
        if (now !== null) setWork(now);
      } catch {
        if (left) return;
        setStale(true);
      }
      schedule();
    };
    const schedule = () => {
      if (!left && timer === undefined && document.visibilityState === 'visible')
        timer = setTimeout(() => void look(), RUN_POLL_MS);
    };
    const seen = () => {
      clearTimeout(timer);
      timer = undefined;
      if (document.visibilityState === 'visible') void look();
    };
    schedule();
    document.addEventListener('visibilitychange', seen);
    return () => {
      left = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [id]);
  return { work, setWork, stale };
}
