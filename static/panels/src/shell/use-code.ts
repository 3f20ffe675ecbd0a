import { useEffect, useState } from 'react';

export type Code<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly code: T };

/** Components in which something is still drawn in the place of code that is on its way. */
let waiting = 0;

/** Resolves once everything is drawn for which code had to be fetched: what that code fetches in turn included. */
export async function codeIsDrawn(): Promise<void> {
  // Effects of one commit run together, so that what was just drawn has begun to wait by the next task.
  do await new Promise((passed) => setTimeout(passed));
  while (waiting > 0);
}

/**
 * Code that is fetched when it is first asked for. Not `lazy` in a `Suspense`: React holds back what it has just drawn a
 * fallback in for half a second while anything in it is still on its way.
 *
 * @param load has to be the same function at each render.
 */
export function useCode<T>(load: () => Promise<T>): Code<T> {
  const [code, setCode] = useState<Code<T>>({ state: 'loading' });
  useEffect(() => {
    let left = false;
    load().then(
      (loaded) => left || setCode({ state: 'ready', code: loaded }),
      () => left || setCode({ state: 'failed' }),
    );
    return () => {
      left = true;
    };
  }, [load]);
  const isWaiting = code.state === 'loading';
  useEffect(() => {
    if (!isWaiting) return;
    waiting += 1;
    return () => {
      waiting -= 1;
    };
  }, [isWaiting]);
  return code;
}
