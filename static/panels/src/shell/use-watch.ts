import { useCallback, useEffect, useRef } from 'react';
import { call } from './call';
import { errorOf } from './use-call';
import { newWatch, type Watch, type WatchAround } from './watch';

type Around = Omit<WatchAround, 'ask' | 'waitOf' | 'now'>;

/**
 * Watches a gate or its run sheet while the page is looked at.
 * @param everyMs null: what is over is not watched
 * @returns for what fails elsewhere: nothing is asked meanwhile
 */
export function useWatch(wave: string, gate: string, everyMs: number | null, around: Around): Watch['wait'] {
  const latest = useRef(around);
  useEffect(() => {
    latest.current = around;
  });
  const watch = useRef<Watch>();
  useEffect(() => {
    watch.current = newWatch({
      ask: (request) => call('getStamp', { wave, gate, ...request }),
      take: (changes, now) => latest.current.take(changes, now),
      read: () => latest.current.read(),
      showsVerdict: () => latest.current.showsVerdict(),
      tell: (isUnanswered) => latest.current.tell(isUnanswered),
      waitOf: (failure) => errorOf(failure)?.retryAfterSeconds ?? 0,
      now: () => Date.now(),
    });
    return () => {
      watch.current = undefined;
    };
  }, [wave, gate]);
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void watch.current?.look();
    }, everyMs);
    return () => clearInterval(timer);
  }, [wave, gate, everyMs]);
  return useCallback((failure: unknown) => watch.current?.wait(failure), []);
}
