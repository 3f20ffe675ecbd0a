import { useEffect, useRef, useState } from 'react';

/** A reading of a whole wave takes a minute or two; a gate of 5,000 items costs some 200 units of storage each time. */
const EVERY_MS = 20_000;
const MOST_READINGS = 12;

/**
 * Reads a page again and again after a reading of Jira was asked for, until what it shows was read after that or four minutes are
 * over.
 * @param at when what is shown was read, as it is shown now; null or absent: never
 */
export function useUntilNewer(
  at: string | null | undefined,
  read: () => Promise<void>,
): { readonly is: 'waiting' | 'newer' | null; readonly begin: (asked: string) => void } {
  const [since, setSince] = useState<string | null>(null);
  // Instants in ISO, all by the app's clock: as texts they compare as they follow each other.
  const isWaiting = since !== null && (at == null || at < since);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    if (!isWaiting) return undefined;
    let left = MOST_READINGS;
    const timer = setInterval(() => {
      left -= 1;
      if (left < 0) setSince(null);
      else void latest.current();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return { is: since === null ? null : isWaiting ? 'waiting' : 'newer', begin: setSince };
}
