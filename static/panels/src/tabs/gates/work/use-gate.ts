import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GateSheet } from '../../../../../../src/contract/gate-sheet';
import type { GateAct } from '../../../../../../src/contract/gates';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { GateNow, WaveChange } from '../../../../../../src/contract/watch';
import { call } from '../../../shell/call';
import { errorOf, type Loaded } from '../../../shell/use-call';
import { useFresh } from '../../../shell/use-fresh';
import { useWatch } from '../../../shell/use-watch';
import { WATCH_EVERY_MS } from '../../../shell/watch';
import { needsReading, withChanges } from './with-changes';

/** What an act came to. `changed`: somebody else wrote before, and what they wrote is shown by now. */
export type ActDone = { readonly is: 'done' } | { readonly is: 'failed' | 'changed'; readonly error: ErrorView | null };

interface OpenGate {
  readonly loaded: Loaded<GateSheet>;
  readonly retry: () => void;
  readonly again: () => Promise<void>;
  /** The latest reading did not come: what is shown is older than it looks. */
  readonly stale: boolean;
  readonly act: (act: GateAct) => Promise<ActDone>;
  /** Takes over a sheet that another call answered. */
  readonly take: (sheet: GateSheet) => void;
}

/** Changes of others that are kept to be shown on what is read next: they may be newer. */
const MOST_CHANGES = 100;

/** Reads a gate, shows what others write while it is looked at, and writes at it on the version that is shown. */
export function useGate(wave: string, gate: string): OpenGate {
  const [stale, setStale] = useState(false);
  const wait = useRef<(failure: unknown) => void>(() => undefined);
  const { loaded, retry, again } = useFresh(`${wave} ${gate}`, async () => {
    try {
      const sheet = await call('getGate', { wave, gate });
      setStale(false);
      return sheet;
    } catch (failure) {
      setStale(true);
      wait.current(failure);
      throw failure;
    }
  });
  const read = loaded.state === 'ready' ? loaded.value : null;
  const [written, setWritten] = useState<{ readonly after: GateSheet; readonly sheet: GateSheet } | null>(null);
  // A reading that began before the write was done is older than what the write answered.
  const base =
    written !== null && read !== null && (written.after === read || written.sheet.gate.version > read.gate.version)
      ? written.sheet
      : read;
  const [changes, setChanges] = useState<readonly WaveChange[]>([]);
  const [verdict, setVerdict] = useState<{ readonly of: GateSheet; readonly now: GateNow } | null>(null);
  const sheet = useMemo(
    () => (base === null ? null : withChanges(base, changes, verdict?.of === base ? verdict.now : null)),
    [base, changes, verdict],
  );
  const latest = useRef({ sheet, read, base });
  useEffect(() => {
    latest.current = { sheet, read, base };
  });

  // Where it could not be read yet, watching tries again.
  const isWatched = sheet === null || sheet.wave.state === 'active';
  const told = useWatch(wave, gate, isWatched ? WATCH_EVERY_MS.gate : null, {
    take: (fresh, now) => {
      const { sheet: shown, base: of } = latest.current;
      if (shown === null || of === null) return false;
      if (fresh.length > 0) setChanges((before) => [...before, ...fresh].slice(-MOST_CHANGES));
      if (now !== null) setVerdict({ of, now });
      return !fresh.some((change) => needsReading(shown, change));
    },
    read: again,
    showsVerdict: () => latest.current.sheet?.gate.verdict != null,
    tell: setStale,
  });
  useEffect(() => {
    wait.current = told;
  });

  const take = useCallback((now: GateSheet) => {
    const { read: after } = latest.current;
    latest.current = { ...latest.current, sheet: now, base: now };
    if (after !== null) setWritten({ after, sheet: now });
  }, []);

  const act = useCallback(
    async (does: GateAct): Promise<ActDone> => {
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
