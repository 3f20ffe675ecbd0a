import { useCallback, useEffect, useRef, useState } from 'react';
import type { GateSheet } from '../../../../../../src/contract/gate-sheet';
import type { GateAct } from '../../../../../../src/contract/gates';
import type { Written } from '../../../kit/written';
import { call } from '../../../shell/call';
import { errorOf, type Loaded, useCall } from '../../../shell/use-call';
import { useStamp } from '../../../shell/use-stamp';

/** A meeting sees what somebody else wrote within ten seconds: this, and the time of an answer. */
const POLL_MS = 8_000;

interface OpenGate {
  readonly loaded: Loaded<GateSheet>;
  readonly retry: () => void;
  readonly again: () => Promise<void>;
  /** The latest reading did not come: what is shown is older than it looks. */
  readonly stale: boolean;
  readonly act: (act: GateAct) => Promise<Written>;
  /** Takes over a sheet that another call answered. */
  readonly take: (sheet: GateSheet) => void;
}

const quietAfter = (failure: unknown): number => Date.now() + (errorOf(failure)?.retryAfterSeconds ?? 0) * 1_000;

/** Reads a gate, reads it again while it is looked at, and writes at it on the version that is shown. */
export function useGate(wave: string, gate: string): OpenGate {
  const [isUnheard, setUnheard] = useState(false);
  const quietUntil = useRef(0);
  const isChanged = useStamp(wave, gate);
  const { loaded, retry, again, take, missed } = useCall(
    `${wave} ${gate}`,
    () =>
      call('getGate', { wave, gate }).catch((failure: unknown) => {
        quietUntil.current = quietAfter(failure);
        throw failure;
      }),
    { isShared: true, isOlder },
  );
  const sheet = loaded.state === 'ready' ? loaded.value : null;
  const latest = useRef(sheet);
  useEffect(() => {
    latest.current = sheet;
  });

  useEffect(() => {
    const look = async () => {
      try {
        if (await isChanged()) await again();
        setUnheard(false);
      } catch (failure) {
        setUnheard(true);
        quietUntil.current = quietAfter(failure);
      }
    };
    const timer = setInterval(() => {
      // Who is asked to wait does not make it worse by asking again.
      if (document.visibilityState === 'visible' && Date.now() >= quietUntil.current) void look();
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [again, isChanged]);

  const put = useCallback(
    (now: GateSheet) => {
      // The next act does not wait until this is drawn.
      latest.current = now;
      take(now);
    },
    [take],
  );

  const act = useCallback(
    async (does: GateAct): Promise<Written> => {
      const before = latest.current;
      if (before === null) return { is: 'failed', error: null };
      try {
        put(await call('actGate', { wave, gate, act: does, version: before.gate.version }));
        return { is: 'done' };
      } catch (failure) {
        const error = errorOf(failure);
        if (error?.code !== 'changed-meanwhile') return { is: 'failed', error };
        const now = await call('getGate', { wave, gate }).catch(() => null);
        if (now !== null) put(now);
        return { is: now === null ? 'failed' : 'changed', error };
      }
    },
    [wave, gate, put],
  );

  return {
    loaded,
    retry,
    again,
    stale: isUnheard || missed > 0,
    act,
    take: put,
  };
}

const isOlder = (read: GateSheet, taken: GateSheet): boolean => read.gate.version < taken.gate.version;
