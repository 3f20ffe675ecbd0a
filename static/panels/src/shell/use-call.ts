import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorView } from '../../../../src/contract/result';
import { CallFailed } from './call';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ErrorView | null }
  | { readonly state: 'ready'; readonly value: T };

interface Options<T> {
  /** Other people change it too: it is read again when the page is looked at again. */
  readonly isShared?: boolean;
  /** Then at once, however young the value is: for what is followed second by second. */
  readonly isUrgent?: boolean;
  /** Whether the value at hand answers another question too: then that one does not begin with its loading state. */
  readonly alsoAnswers?: (value: T, key: string) => boolean;
  /** Whether a reading is older than what was taken over: it is dropped. Without this, what is on its way when something is taken over is. */
  readonly isOlder?: (read: T, taken: T) => boolean;
}

export interface Called<T> {
  readonly loaded: Loaded<T>;
  /** Begins again with the loading state, after a failure. */
  readonly retry: () => void;
  /** Reads again while the old value stays; a failure leaves it there. */
  readonly again: () => Promise<void>;
  /** Shows what a write answered, until something newer is read. */
  readonly take: (value: T) => void;
  /** Readings in a row that brought nothing while an older value stayed. */
  readonly missed: number;
}

/** Going to and fro between two windows asks no more often than this. */
const LEAST_AGE_MS = 5_000;

interface Answer<T> {
  readonly key: string;
  readonly loaded: Loaded<T>;
  readonly missed: number;
}

/**
 * What a call answers: read once, again when `key` changes, and after a write. What was there stays in sight meanwhile. An answer
 * to an older question is dropped: the bridge has no way to call a question back.
 * @param load may change between renders: only `key` says that the question is another one
 */
export function useCall<T>(key: string, load: () => Promise<T>, options: Options<T> = {}): Called<T> {
  const { isShared = false, isUrgent = false, alsoAnswers } = options;
  const [answer, setAnswer] = useState<Answer<T>>();
  const latest = useRef({ key, load, options });
  const taken = useRef<{ readonly key: string; readonly value: T } | null>(null);
  const readAt = useRef(0);
  const turn = useRef(0);
  const asking = useRef(0);
  useEffect(() => {
    latest.current = { key, load, options };
  });
  const read = useCallback(async (keep: boolean) => {
    const { key: asked, load: ask } = latest.current;
    turn.current += 1;
    const mine = turn.current;
    if (!keep) setAnswer(undefined);
    let loaded: Loaded<T>;
    asking.current += 1;
    try {
      loaded = { state: 'ready', value: await ask() };
    } catch (failure) {
      loaded = { state: 'failed', error: errorOf(failure) };
    }
    asking.current -= 1;
    if (mine !== turn.current) return;
    readAt.current = Date.now();
    const kept = taken.current?.key === asked ? taken.current : null;
    if (loaded.state === 'ready' && kept !== null) {
      if (latest.current.options.isOlder?.(loaded.value, kept.value) === true) return;
      taken.current = null;
    }
    setAnswer((before) =>
      keep && loaded.state === 'failed' && before?.key === asked && before.loaded.state === 'ready'
        ? { ...before, missed: before.missed + 1 }
        : { key: asked, loaded, missed: 0 },
    );
  }, []);
  useEffect(() => {
    // Before anything is drawn of it: the state is set once the answer is there.
    void Promise.resolve().then(() => read(true));
    return () => {
      turn.current += 1;
    };
  }, [key, read]);
  useEffect(() => {
    if (!isShared) return;
    const leastAgeMs = isUrgent ? 0 : LEAST_AGE_MS;
    const look = () => {
      const isDue = Date.now() - readAt.current >= leastAgeMs && asking.current === 0;
      if (document.visibilityState === 'visible' && isDue) void read(true);
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [isShared, isUrgent, read]);
  const retry = useCallback(() => void read(false), [read]);
  const again = useCallback(() => read(true), [read]);
  const take = useCallback((value: T) => {
    const { key: asked, options: given } = latest.current;
    taken.current = { key: asked, value };
    if (given.isOlder === undefined) turn.current += 1;
    setAnswer({ key: asked, loaded: { state: 'ready', value }, missed: 0 });
  }, []);
  const answers =
    answer !== undefined &&
    (answer.key === key || (answer.loaded.state === 'ready' && alsoAnswers?.(answer.loaded.value, key) === true));
  return {
    loaded: answers ? answer.loaded : { state: 'loading' },
    retry,
    again,
    take,
    missed: answers ? answer.missed : 0,
  };
}

export function errorOf(failure: unknown): ErrorView | null {
  return failure instanceof CallFailed ? failure.error : null;
}
