import { useCallback, useEffect, useRef } from 'react';
import type { RowResult } from '../../../../../src/contract/readiness';
import type { RunSheetView, SheetAct, SheetItem, SheetStep } from '../../../../../src/contract/run-sheet';
import { call } from '../../shell/call';
import { errorOf, type Loaded, useCall } from '../../shell/use-call';
import { useStamp } from '../../shell/use-stamp';
import { withItem } from './with-item';

/** How often the sheet is read while a run is under way and the page is looked at. */
const READ_EVERY_MS = 5_000;
/** Before the start: whoever waits for it sees it without pressing anything. */
const READ_BEFORE_MS = 30_000;
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
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const isChanged = useStamp(wave, gate);
  const ask = useCallback(
    () => call('getRunSheet', { wave, gate, ...(run === null ? {} : { run }) }),
    [wave, gate, run],
  );
  const { loaded, retry, again, take: show, missed } = useCall(key, ask, { isShared: true, isUrgent: true });
  const view = loaded.state === 'ready' ? loaded.value : null;
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  const take = useCallback(
    (now: RunSheetView) => {
      // The next act does not wait until this is drawn.
      latest.current = now;
      show(now);
    },
    [show],
  );

  const everyMs = view !== null && run === null ? pauseOf(view) : null;
  useEffect(() => {
    if (everyMs === null) return;
    let isAsking = false;
    const look = async () => {
      isAsking = true;
      // Without an answer the reading is tried, which tells whether the sheet is old.
      if (await isChanged().catch(() => true)) await again();
      isAsking = false;
    };
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !isAsking) void look();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isChanged, again]);

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

  return { loaded, isStale: missed > 1, retry, act, tick, take };
}

/** How long to wait between two readings; null: what is over or closed is not followed. */
function pauseOf({ run, wave }: RunSheetView): number | null {
  if (wave.state !== 'active' || run.outcomes.length > 0) return null;
  return run.started === null ? READ_BEFORE_MS : READ_EVERY_MS;
}

const resultOf = (view: RunSheetView | null, item: string, row: string): SheetStep['result'] | undefined =>
  view?.items.find((one) => one.item === item)?.steps.find((step) => step.row === row)?.result;
