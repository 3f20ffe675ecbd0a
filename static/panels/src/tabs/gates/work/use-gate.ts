import { useCallback, useEffect, useRef, useState } from 'react';
import type { GateSheet } from '../../../../../../src/contract/gate-sheet';
import type { GateAct } from '../../../../../../src/contract/gates';
import type { Written } from '../../../kit/written';
import { call } from '../../../shell/call';
import { errorOf, type Loaded } from '../../../shell/use-call';
import { useFresh } from '../../../shell/use-fresh';
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
  const [stale, setStale] = useState(false);
  const quietUntil = useRef(0);
  const isChanged = useStamp(wave, gate);
  const { loaded, retry, again } = useFresh(`${wave} ${gate}`, async () => {
    try {
      const sheet = await call('getGate', { wave, gate });
      setStale(false);
      return sheet;
    } catch (failure) {
      setStale(true);
      quietUntil.current = quietAfter(failure);
      throw failure;
    }
  });
  const read = loaded.state === 'ready' ? loaded.value : null;
  const [written, setWritten] = useState<{ readonly after: GateSheet; readonly sheet: GateSheet } | null>(null);
  // A reading that began before the write was done is older than what the write answered.
  const sheet =
    written !== null && read !== null && (written.after === read || written.sheet.gate.version > read.gate.version)
      ? written.sheet
      : read;
  const latest = useRef({ sheet, read });
  useEffect(() => {
    latest.current = { sheet, read };
  });

  useEffect(() => {
    const look = async () => {
      try {
        if (await isChanged()) await again();
        else setStale(false);
      } catch (failure) {
        setStale(true);
        quietUntil.current = quietAfter(failure);
      }
    };
    const timer = setInterval(() => {
      // Who is asked to wait does not make it worse by asking again.
      if (document.visibilityState === 'visible' && Date.now() >= quietUntil.current) void look();
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [again, isChanged]);

  const take = useCallback((now: GateSheet) => {
    const { read: after } = latest.current;
    latest.current = { ...latest.current, sheet: now };
    if (after !== null) setWritten({ after, sheet: now });
  }, []);

  const act = useCallback(
    async (does: GateAct): Promise<Written> => {
      const { sheet: before } = latest.current;
      if (before === null) return { is: 'failed', error: null };
      try {
        take(await call('actGate', { wave, gate, act: does, version: before.gate.version }));
        return { is: 'done' };
      } catch (failure) {
        const error = errorOf(failure);
        if (error?.code !== 'changed-meanwhile') return { is: 'failed', error };
        const now = await call('getGate', { wave, gate }).catch(() => null);
        if (now !== null) take(now);
        return { is: now === null ? 'failed' : 'changed', error };
      }
    },
    [wave, gate, take],
  );

  return {
    loaded: sheet === null ? loaded : { state: 'ready', value: sheet },
    retry,
    again,
    stale,
    act,
    take,
  };
}
