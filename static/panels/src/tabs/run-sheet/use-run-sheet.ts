import { useCallback, useEffect, useRef, useState } from 'react';
import type { RowResult } from '../../../../../src/contract/readiness';
import type { RunSheetView, SheetAct, SheetItem, SheetStep } from '../../../../../src/contract/run-sheet';
import type { WaveChange } from '../../../../../src/contract/watch';
import { call } from '../../shell/call';
import { errorOf, type Loaded, useCall } from '../../shell/use-call';
import { useWatch } from '../../shell/use-watch';
import { WATCH_EVERY_MS } from '../../shell/watch';
import { needsReading, withChanges } from './with-changes';
import { withItem } from './with-item';

/** Before the start: whoever waits for it sees it without pressing anything. */
const WATCH_BEFORE_MS = 30_000;
/** Changes of others that are kept to be shown on what is read next: they may be newer. */
const MOST_CHANGES = 100;
/** Each loss means that somebody else has ticked another step of the item. */
const MAX_TRIES = 5;

export interface RunSheet {
  readonly loaded: Loaded<RunSheetView>;
  /** The last questions got no answer: what is shown may be older than it looks. */
  readonly isStale: boolean;
  readonly retry: () => void;
  /** @throws CallFailed, and then nothing was written */
  readonly act: (act: SheetAct, id: string) => Promise<void>;
  /** Ticks a step by the mark that its issue's panel uses. @throws CallFailed */
  readonly tick: (item: SheetItem, step: SheetStep, result: SheetStep['result'], note: string) => Promise<void>;
  readonly take: (view: RunSheetView) => void;
}

/** The run sheet of a gate: read again while it is under way, and written one after the other. */
export function useRunSheet(wave: string, gate: string, run: string | null): RunSheet {
  const key = `${wave} ${gate} ${run ?? ''}`;
  const [unheard, setUnheard] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const changes = useRef<readonly WaveChange[]>([]);
  const wait = useRef<(failure: unknown) => void>(() => undefined);
  const changed = useCallback(
    (read: RunSheetView) => (run === null ? withChanges(read, changes.current) : read),
    [run],
  );
  const ask = useCallback(
    () => call('getRunSheet', { wave, gate, ...(run === null ? {} : { run }) }),
    [wave, gate, run],
  );
  const {
    loaded,
    retry,
    again,
    take: show,
    missed,
  } = useCall(
    key,
    () =>
      ask().then(changed, (failure: unknown) => {
        wait.current(failure);
        throw failure;
      }),
    { isShared: true, isUrgent: true },
  );
  const view = loaded.state === 'ready' ? loaded.value : null;
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  const take = useCallback(
    (now: RunSheetView) => {
      const value = changed(now);
      // The next act does not wait until this is drawn.
      latest.current = value;
      show(value);
    },
    [changed, show],
  );

  const everyMs = view !== null && run === null ? pauseOf(view) : null;
  const told = useWatch(wave, gate, everyMs, {
    take: (fresh) => {
      const shown = latest.current;
      if (shown === null || fresh.length === 0) return true;
      changes.current = [...changes.current, ...fresh].slice(-MOST_CHANGES);
      take(shown);
      return !fresh.some((change) => needsReading(shown, change));
    },
    read: again,
    showsVerdict: () => false,
    tell: (isUnanswered) => setUnheard((before) => (isUnanswered ? before + 1 : 0)),
  });
  useEffect(() => {
    wait.current = told;
  });

  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.current.then(work);
    queue.current = mine.catch(() => undefined);
    return mine;
  }, []);
  const act = useCallback(
    (what: SheetAct, id: string) => inTurn(async () => take(await call('actRunSheet', { wave, gate, id, act: what }))),
    [inTurn, take, wave, gate],
  );
  const tick = useCallback(
    ({ item }: SheetItem, step: SheetStep, result: SheetStep['result'], note: string) =>
      inTurn(async () => {
        for (let tries = 1; ; tries += 1) {
          const known = latest.current?.items.find((one) => one.item === item);
          const mark = { do: 'row', row: step.row, result: result as RowResult, note } as const;
          try {
            const now = await call('markItem', { wave, item, version: known?.version ?? 0, mark });
            if (latest.current !== null) take(withItem(latest.current, now));
            return;
          } catch (failure) {
            if (tries === MAX_TRIES || errorOf(failure)?.code !== 'changed-meanwhile') throw failure;
            // Somebody has ticked another step of the item: mine goes on top of it. Of the same step they are heard first.
            take(await ask());
            if (resultOf(latest.current, item, step.row) !== step.result) throw failure;
          }
        }
      }),
    [ask, inTurn, take, wave],
  );

  return { loaded, isStale: missed + unheard > 1, retry, act, tick, take };
}

/** How long to wait between two readings; null: what is over or closed is not followed. */
function pauseOf({ run, wave }: RunSheetView): number | null {
  if (wave.state !== 'active' || run.outcomes.length > 0) return null;
  return run.started === null ? WATCH_BEFORE_MS : WATCH_EVERY_MS.runSheet;
}

const resultOf = (view: RunSheetView | null, item: string, row: string): SheetStep['result'] | undefined =>
  view?.items.find((one) => one.item === item)?.steps.find((step) => step.row === row)?.result;
