import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorView } from '../../../../src/contract/result';
import { CallFailed } from './call';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ErrorView | null }
  | { readonly state: 'ready'; readonly value: T };

/**
 * Reads once, and again when `key` changes or `retry` is called. An answer to an older question is dropped.
 * `load` may change between renders: only `key` says that the question is another one.
 */
export function useCall<T>(
  key: string,
  load: () => Promise<T>,
): { readonly loaded: Loaded<T>; readonly retry: () => void } {
  const [asked, setAsked] = useState(0);
  const question = `${asked} ${key}`;
  const [answer, setAnswer] = useState<{ readonly question: string; readonly loaded: Loaded<T> }>();
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    let dropped = false;
    latest.current().then(
      (value) => dropped || setAnswer({ question, loaded: { state: 'ready', value } }),
      (failure: unknown) => dropped || setAnswer({ question, loaded: { state: 'failed', error: errorOf(failure) } }),
    );
    return () => {
      dropped = true;
    };
  }, [question]);
  const retry = useCallback(() => setAsked((count) => count + 1), []);
  return { loaded: answer?.question === question ? answer.loaded : { state: 'loading' }, retry };
}

export function errorOf(failure: unknown): ErrorView | null {
  return failure instanceof CallFailed ? failure.error : null;
}
