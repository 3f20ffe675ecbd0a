import { useEffect, useRef } from 'react';

/** Long enough to finish a word. */
const SETTLE_MS = 300;

/**
 * A search for Atlaskit's async selects that asks once a word, not once a letter. The select drops what comes back to an
 * older text, so that nothing needs to be found for it.
 */
export function useSearch<T>(find: (query: string) => Promise<readonly T[]>): (query: string) => Promise<T[]> {
  const latest = useRef('');
  const finder = useRef(find);
  useEffect(() => {
    finder.current = find;
  });
  return async (query) => {
    latest.current = query;
    if (query !== '') await new Promise((settled) => setTimeout(settled, SETTLE_MS));
    return latest.current === query ? [...(await finder.current(query))] : [];
  };
}
