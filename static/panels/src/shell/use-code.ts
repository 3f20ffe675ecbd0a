import { useEffect, useState } from 'react';

export type Code<T> =
  { readonly state: 'loading' } | { readonly state: 'failed' } | { readonly state: 'ready'; readonly code: T };

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
  return code;
}
