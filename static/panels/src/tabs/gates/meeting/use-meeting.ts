import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GateSheet } from '../../../../../../src/contract/gate-sheet';
import { call } from '../../../shell/call';
import { undoFlag } from '../../../shell/undo-flag';
import { errorOf } from '../../../shell/use-call';
import { useSettled } from '../../../shell/use-settled';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import {
  afterFailure,
  dueOf,
  meetingAfter,
  type MeetingEvent,
  openMeeting,
  type Press,
  rowsOf,
  type Told,
  versionFor,
} from './meeting';
import type { MeetingRow, RowWords } from './meeting-row-state';

/** The verdict is read again once nobody has pressed a key for so long. */
const SETTLE_MS = 1_000;

const pause = (seconds: number) => new Promise((over) => setTimeout(over, seconds * 1_000));

interface Meeting {
  readonly rows: readonly MeetingRow[];
  /** Says something of a row. It shows at once, and is written in its turn. */
  readonly say: (row: MeetingRow, words: RowWords) => void;
  /** What is not to be written after all. */
  readonly leave: (row: MeetingRow) => void;
  /** Takes the latest of what was written here back. */
  readonly takeBack: () => Promise<void>;
  /** What a meeting hears without looking. */
  readonly told: string;
}

/**
 * The rows of a gate while a meeting answers them: `meeting.ts` says what follows from what, this sends it. What is written of
 * one item is written one after the other, each on the version that the one before it left.
 */
export function useMeeting(sheet: GateSheet, again: () => Promise<void>): Meeting {
  const { texts, account } = useViewer(gateTexts);
  const words = texts.gates.rows;
  const wave = sheet.wave.id;
  const [state, setState] = useState(() => openMeeting(sheet.rows));
  // Presses follow each other faster than the page is drawn: what comes next is decided by this, not by what is drawn.
  const latest = useRef(state);
  const dispatch = useCallback((event: MeetingEvent) => {
    latest.current = meetingAfter(latest.current, event);
    setState(latest.current);
    return latest.current;
  }, []);
  useEffect(() => {
    if (latest.current.rows !== sheet.rows) dispatch({ is: 'read', rows: sheet.rows, account });
  }, [sheet.rows, account, dispatch]);

  const sending = useRef(new Set<Promise<void>>());
  const closeFlag = useRef<() => void>();
  useEffect(() => () => closeFlag.current?.(), []);

  // The verdict follows what was written: it is computed by the app, for all in the same way.
  const settled = useSettled(state.kept, SETTLE_MS);
  useEffect(() => {
    if (settled > 0) void again();
  }, [settled, again]);

  const takeBack = useCallback(async () => {
    closeFlag.current?.();
    // What was pressed last may still be on its way.
    while (sending.current.size > 0) await Promise.all(sending.current);
    const line = latest.current.lines.at(-1);
    dispatch({ is: 'undo-begun' });
    if (line === undefined) return;
    try {
      const { refused } = await call('undoMarks', { wave, lines: [line] });
      dispatch({ is: 'undone', why: refused[0]?.message ?? null });
      await again();
    } catch (failure) {
      dispatch({ is: 'undo-failed', line, why: errorOf(failure)?.message ?? null });
    }
  }, [wave, again, dispatch]);

  const send = useCallback(
    async (press: Press): Promise<void> => {
      const { row, words: says } = press;
      for (let tries = press.tries + 1; ; tries += 1) {
        const version = versionFor(dispatch({ is: 'sent', press: press.id }), press);
        try {
          const mark = { do: 'row', row: row.key, ...says } as const;
          const item = await call('markItem', { wave, item: row.item, mark, version });
          const before = latest.current.lines.length;
          const line = dispatch({ is: 'kept', press: press.id, item, account }).lines.at(-1);
          if (line === undefined || latest.current.lines.length === before) return;
          closeFlag.current?.();
          closeFlag.current = undoFlag({
            id: line,
            title: words.wrote(texts.item.results[says.result], row.text),
            undo: { text: words.undo, onClick: () => void takeBack() },
          });
          return;
        } catch (failure) {
          const error = errorOf(failure);
          const next = afterFailure(tries, error);
          if (next.is === 'pause') {
            await pause(next.seconds);
            continue;
          }
          if (next.is === 'tell') dispatch({ is: 'not-kept', press: press.id, error });
          else {
            const item = await call('getItem', { wave, item: row.item }).catch(() => null);
            dispatch({ is: 'compared', press: press.id, item, error, account });
          }
          return;
        }
      }
    },
    [wave, account, dispatch, takeBack, texts, words],
  );

  /** One after the other of each item, until nothing waits any more. */
  const sendDue = useCallback(() => {
    const work = async (first: Press) => {
      for (let press: Press | undefined = first; press !== undefined;) {
        await send(press);
        press = dueOf(latest.current).find(({ row }) => row.item === first.row.item);
      }
    };
    for (const press of dueOf(latest.current)) {
      const sent = work(press).finally(() => sending.current.delete(sent));
      sending.current.add(sent);
    }
  }, [send]);

  const say = useCallback(
    (row: MeetingRow, says: RowWords) => {
      dispatch({ is: 'said', row, words: says });
      sendDue();
    },
    [dispatch, sendDue],
  );

  return {
    rows: useMemo(() => rowsOf({ ...state, rows: sheet.rows }), [state, sheet.rows]),
    say,
    leave: useCallback((row: MeetingRow) => void dispatch({ is: 'left', row }), [dispatch]),
    takeBack,
    told: sentence(state.told),
  };

  function sentence(told: Told): string {
    switch (told.is) {
      case 'nothing':
        return '';
      case 'changed-by-others':
        return words.changedByOthers(told.count);
      case 'undone':
        return told.why ?? words.undone;
      case 'undo-failed':
        return told.why ?? words.undoFailed;
      case 'nothing-to-undo':
        return words.nothingToUndo;
    }
  }
}
