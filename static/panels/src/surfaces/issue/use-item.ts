import { useCallback, useEffect, useRef, useState } from 'react';
import type { ItemView, Mark } from '../../../../../src/contract/marks';
import type { WaveItem } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { errorOf, type Loaded, useCall } from '../../shell/use-call';
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
  const { loaded, retry, again, take } = useCall(JSON.stringify(which), () => call('getItem', which), {
    isShared: true,
    isOlder,
  });
  const item = loaded.state === 'ready' ? loaded.value : null;
  const [waiting, setWaiting] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const latest = useRef({ item, which });
  useEffect(() => {
    latest.current = { item, which };
  });
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const put = useCallback(
    (now: ItemView) => {
      // The next write does not wait until this is drawn.
      latest.current = { ...latest.current, item: now };
      take(now);
    },
    [take],
  );

  const write = useCallback(
    async (mark: Mark, place: string) => {
      const { item: before, which: named } = latest.current;
      if (before === null) return null;
      setTrouble(null);
      try {
        const now = await call('markItem', { ...named, mark, version: before.version });
        put(now);
        return { before, now };
      } catch (failure) {
        const error = errorOf(failure);
        const now = error?.code === 'changed-meanwhile' ? await call('getItem', named).catch(() => null) : null;
        if (now !== null) put(now);
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
    [put],
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
    loaded,
    retry,
    again,
    busy: waiting > 0,
    trouble,
    setTrouble,
    say,
  };
}

const isOlder = (read: ItemView | null, taken: ItemView | null): boolean =>
  read !== null && taken !== null && read.version < taken.version;
