import { useRef, useState } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import { errorOf, type Loaded } from '../../shell/use-call';
import { useFresh } from '../../shell/use-fresh';

/** What became of a write; null: it is there. */
export type Outcome = { readonly error: ErrorView | null } | null;

/**
 * A part of the log: read, written, and read again where somebody else has written meanwhile, so that the person sees what
 * stands before they apply theirs again.
 */
export function useLog<T>(
  key: string,
  load: () => Promise<T>,
): {
  readonly loaded: Loaded<T>;
  readonly retry: () => void;
  readonly again: () => Promise<void>;
  readonly busy: boolean;
  /** One after the other; what the work answers is shown from then on. */
  readonly write: (work: () => Promise<T>) => Promise<Outcome>;
} {
  const { loaded, retry, again } = useFresh(key, load);
  const read = loaded.state === 'ready' ? loaded.value : null;
  const [written, setWritten] = useState<{ readonly after: T; readonly value: T } | null>(null);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  // What was read after a write is newer than what the write answered.
  const value = written !== null && written.after === read ? written.value : read;

  async function write(work: () => Promise<T>): Promise<Outcome> {
    if (working.current) return { error: null };
    working.current = true;
    setBusy(true);
    try {
      const now = await work();
      if (read !== null) setWritten({ after: read, value: now });
      // A reading that began before the write is older than what it answered: this one takes its place.
      void again();
      return null;
    } catch (failure) {
      const error = errorOf(failure);
      if (error?.code === 'changed-meanwhile') await again();
      return { error };
    } finally {
      working.current = false;
      setBusy(false);
    }
  }

  return {
    loaded: value === null ? loaded : { state: 'ready', value },
    retry,
    again,
    busy,
    write,
  };
}
