import { useCallback, useEffect, useRef, useState } from 'react';
import type { ItemView, Mark } from '../../../../../src/contract/marks';
import type { WaveItem } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { errorOf, type Loaded } from '../../shell/use-call';
import { useFresh } from '../../shell/use-fresh';
import type { Trouble } from './trouble';

interface Item {
  readonly loaded: Loaded<ItemView | null>;
  readonly retry: () => void;
  readonly again: () => Promise<void>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly setTrouble: (trouble: Trouble | null) => void;
  /** What was written, with the item before and after it; null where it was not, and `trouble` says why. */
  readonly say: (mark: Mark, place: string) => Promise<{ readonly before: ItemView; readonly now: ItemView } | null>;
}

/**
 * Reads an item and writes of it, one after the other, each on the version that the one before it left. What somebody else
 * wrote meanwhile is read and told; nothing is written over it unasked.
 */
export function useItem(which: WaveItem): Item {
  const { loaded, retry, again } = useFresh(JSON.stringify(which), () => call('getItem', which));
  const read = loaded.state === 'ready' ? loaded.value : null;
  const [written, setWritten] = useState<{ readonly after: ItemView; readonly item: ItemView } | null>(null);
  const [waiting, setWaiting] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // A reading that began before the write was done is older than what the write answered.
  const item =
    written !== null && read !== null && (written.after === read || written.item.version > read.version)
      ? written.item
      : read;
  const latest = useRef({ item, read, which });
  useEffect(() => {
    latest.current = { item, read, which };
  });
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const take = useCallback((now: ItemView) => {
    const { read: after } = latest.current;
    latest.current = { ...latest.current, item: now };
    if (after !== null) setWritten({ after, item: now });
  }, []);

  const write = useCallback(
    async (mark: Mark, place: string) => {
      const { item: before, which: named } = latest.current;
      if (before === null) return null;
      setTrouble(null);
      try {
        const now = await call('markItem', { ...named, mark, version: before.version });
        take(now);
        return { before, now };
      } catch (failure) {
        const error = errorOf(failure);
        const now = error?.code === 'changed-meanwhile' ? await call('getItem', named).catch(() => null) : null;
        if (now !== null) take(now);
        const known = new Set(before.activity.map(({ id }) => id));
        setTrouble({
          place,
          error,
          mark,
          theirs: now === null ? null : now.activity.filter(({ id }) => !known.has(id)),
        });
        return null;
      }
    },
    [take],
  );

  const say = useCallback(
    async (mark: Mark, place: string) => {
      setWaiting((count) => count + 1);
      const mine = turn.current.then(() => write(mark, place));
      turn.current = mine;
      const done = await mine;
      setWaiting((count) => count - 1);
      return done;
    },
    [write],
  );

  return {
    loaded: item === null ? loaded : { state: 'ready', value: item },
    retry,
    again,
    busy: waiting > 0,
    trouble,
    setTrouble,
    say,
  };
}
