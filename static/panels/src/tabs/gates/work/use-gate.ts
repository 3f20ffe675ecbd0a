import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GateSheet } from '../../../../../../src/contract/gate-sheet';
import type { GateAct } from '../../../../../../src/contract/gates';
import type { GateNow, WaveChange } from '../../../../../../src/contract/watch';
import type { Written } from '../../../kit/written';
import { call } from '../../../shell/call';
import { errorOf, type Loaded, useCall } from '../../../shell/use-call';
import { useWatch } from '../../../shell/use-watch';
import { WATCH_EVERY_MS } from '../../../shell/watch';
import { needsReading, withChanges } from './with-changes';

interface OpenGate {
  readonly loaded: Loaded<GateSheet>;
  readonly retry: () => void;
  readonly again: () => Promise<void>;
  /** The latest reading did not come: what is shown is older than it looks. */
  readonly stale: boolean;
  /** Rises with each change of what is recorded of the meeting. */
  readonly meetings: number;
  readonly act: (act: GateAct) => Promise<Written>;
  /** Takes over a sheet that another call answered. */
  readonly take: (sheet: GateSheet) => void;
}

/** Changes of others that are kept to be shown on what is read next: they may be newer. */
const MOST_CHANGES = 100;

/** Reads a gate, shows what others write while it is looked at, and writes at it on the version that is shown. */
export function useGate(wave: string, gate: string): OpenGate {
  const [isUnheard, setUnheard] = useState(false);
  const [meetings, setMeetings] = useState(0);
  const wait = useRef<(failure: unknown) => void>(() => undefined);
  const {
    loaded,
    retry,
    again,
    take: show,
    missed,
  } = useCall(
    `${wave} ${gate}`,
    () =>
      call('getGate', { wave, gate }).catch((failure: unknown) => {
        wait.current(failure);
        throw failure;
      }),
    { isShared: true, isOlder },
  );
  /** As it was read, or as a write answered. */
  const base = loaded.state === 'ready' ? loaded.value : null;
  const [changes, setChanges] = useState<readonly WaveChange[]>([]);
  const [verdict, setVerdict] = useState<{ readonly of: GateSheet; readonly now: GateNow } | null>(null);
  const sheet = useMemo(
    () => (base === null ? null : withChanges(base, changes, verdict?.of === base ? verdict.now : null)),
    [base, changes, verdict],
  );
  const latest = useRef({ sheet, base });
  useEffect(() => {
    latest.current = { sheet, base };
  });

  // Where it could not be read yet, watching tries again.
  const isWatched = sheet === null || sheet.wave.state === 'active';
  const told = useWatch(wave, gate, isWatched ? WATCH_EVERY_MS.gate : null, {
    take: (fresh, now) => {
      const { sheet: shown, base: of } = latest.current;
      if (shown === null || of === null) return false;
      if (fresh.length > 0) setChanges((before) => [...before, ...fresh].slice(-MOST_CHANGES));
      if (now !== null) setVerdict({ of, now });
      if (fresh.some((change) => change.is === 'meeting' && change.gate === gate)) setMeetings((count) => count + 1);
      return !fresh.some((change) => needsReading(shown, change));
    },
    read: again,
    showsVerdict: () => latest.current.sheet?.gate.verdict != null,
    tell: setUnheard,
  });
  useEffect(() => {
    wait.current = told;
  });

  const take = useCallback(
    (now: GateSheet) => {
      // The next act does not wait until this is drawn.
      latest.current = { sheet: now, base: now };
      show(now);
    },
    [show],
  );

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
    stale: isUnheard || missed > 0,
    meetings,
    act,
    take,
  };
}

const isOlder = (read: GateSheet, taken: GateSheet): boolean => read.gate.version < taken.gate.version;
