import { useRef, useState } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import { errorOf, type Loaded, useCall } from '../../shell/use-call';

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
  const { loaded, retry, again, take } = useCall(key, load, { isShared: true });
  const [busy, setBusy] = useState(false);
  const working = useRef(false);

  async function write(work: () => Promise<T>): Promise<Outcome> {
    if (working.current) return { error: null };
    working.current = true;
    setBusy(true);
    try {
      take(await work());
      // What else the write changed, such as what others see of it.
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

  return { loaded, retry, again, busy, write };
}
