import { useCallback, useEffect, useRef, useState } from 'react';
import { errorOf, type Loaded } from './use-call';

/** Going to and fro between two windows asks no more often than this. */
const LEAST_AGE_MS = 5_000;

/**
 * Like `useCall`, for what other people change: it is read again when the page is looked at again and after a write, and
 * what was there stays in sight meanwhile. Another `key` is another question, and begins with its loading state, unless
 * `alsoAnswers` says of the value at hand that it answers that one too.
 */
export function useFresh<T>(
  key: string,
  load: () => Promise<T>,
  alsoAnswers?: (value: T, key: string) => boolean,
): {
  readonly loaded: Loaded<T>;
  /** Begins anew, after a failure. */
  readonly retry: () => void;
  /** Reads again while the old value stays; a failure leaves it there. */
  readonly again: () => Promise<void>;
} {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>();
  const latest = useRef({ key, load });
  const readAt = useRef(0);
  const turn = useRef(0);
  useEffect(() => {
    latest.current = { key, load };
  });
  const read = useCallback(async (keep: boolean) => {
    const { key: asked, load: ask } = latest.current;
    turn.current += 1;
    const mine = turn.current;
    if (!keep) setAnswer(undefined);
    let loaded: Loaded<T>;
    try {
      loaded = { state: 'ready', value: await ask() };
    } catch (failure) {
      loaded = { state: 'failed', error: errorOf(failure) };
    }
    if (mine !== turn.current) return;
    readAt.current = Date.now();
    setAnswer((before) =>
      keep && loaded.state === 'failed' && before?.key === asked && before.loaded.state === 'ready'
        ? before
        : { key: asked, loaded },
    );
  }, []);
  useEffect(() => {
    // Before anything is drawn of it: the state is set once the answer is there.
    void Promise.resolve().then(() => read(true));
    const look = () => {
      if (document.visibilityState === 'visible' && Date.now() - readAt.current >= LEAST_AGE_MS) void read(true);
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      turn.current += 1;
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [key, read]);
  const retry = useCallback(() => void read(false), [read]);
  const again = useCallback(() => read(true), [read]);
  const answers =
    answer !== undefined &&
    (answer.key === key || (answer.loaded.state === 'ready' && alsoAnswers?.(answer.loaded.value, key) === true));
  return { loaded: answers ? answer.loaded : { state: 'loading' }, retry, again };
}
