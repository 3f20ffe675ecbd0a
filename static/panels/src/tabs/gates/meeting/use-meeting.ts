import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnsweredFor } from '../../../../../../src/contract/answers';
import type { GateSheet } from '../../../../../../src/contract/gate-sheet';
import type { ErrorView } from '../../../../../../src/contract/result';
import { call } from '../../../shell/call';
import { errorOf } from '../../../shell/use-call';
import { useSettled } from '../../../shell/use-settled';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { rowsOf, unsaved } from './meeting';
import type { MeetingRow } from './meeting-row-state';
import type { Overridden, Told } from './meeting-state';
import type { Press, RowWords } from './presses';
import { newSender } from './sender';
import { browserStores, keepUnsent, readUnsent, unsentKey } from './unsent-store';
import { whenLeft } from './when-left';

/** The status is read again once nothing was kept for so long: in a meeting that answers, watching brings it. */
const SETTLE_MS = 5_000;

/** What a meeting does with its lines. */
export interface Meeting {
  readonly rows: readonly MeetingRow[];
  /** Answers lines. They show at once, and are saved together. */
  readonly say: (
    rows: readonly MeetingRow[],
    words: (row: MeetingRow) => RowWords,
    forPerson?: AnsweredFor | null,
  ) => void;
  /** For whom answers are recorded; null: the person answers for themselves. */
  readonly forPerson: AnsweredFor | null;
  readonly answerFor: (person: AnsweredFor | null) => void;
  /** Own answers that others replaced, until they are seen. */
  readonly overridden: readonly Overridden[];
  readonly seeOverridden: () => void;
  /** What is not to be written after all. */
  readonly leave: (row: MeetingRow) => void;
  /** Answers the line that was answered last as it was before. */
  readonly takeBack: () => void;
  /** Answers that are not kept yet. */
  readonly saving: readonly Press[];
  /** Whether anything was answered here. */
  readonly isUsed: boolean;
  /** Calls in a row that kept nothing, and why the last did; null: no answer came. */
  readonly misses: number;
  readonly missedBy: ErrorView | null;
  readonly retry: () => void;
  /** Answers of an earlier visit that were never acknowledged. */
  readonly offer: readonly Press[];
  readonly takeOffer: (isWanted: boolean) => void;
  /** Sends what waits. @returns how many answers are not kept then */
  readonly flush: () => Promise<number>;
  /** What a meeting hears without looking. */
  readonly told: string;
}

/** The lines of a gate while a meeting answers them: `meeting.ts` says what follows from what, `sender.ts` when it is sent. */
export function useMeeting(sheet: GateSheet, again: () => Promise<void>): Meeting {
  const { texts, account } = useViewer(gateTexts);
  const words = texts.gates.rows;
  const wave = sheet.wave.id;
  const gate = sheet.gate.gate.id;
  const key = unsentKey(wave, gate, account);
  const [stores] = useState(browserStores);
  const [offer, setOffer] = useState(() => readUnsent(stores, key));
  const offered = useRef(offer);
  const [sender] = useState(() =>
    newSender(sheet.rows, {
      now: () => performance.now(),
      after: (ms, task) => {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
      send: (presses) => call('answerLines', { wave, gate, presses: [...presses] }),
      errorOf,
    }),
  );
  const [state, setState] = useState(sender.state);
  useEffect(
    () =>
      sender.hear((now) => {
        setState(now);
        keepUnsent(stores, key, [...offered.current, ...unsaved(now)]);
      }),
    [sender, stores, key],
  );
  useEffect(() => {
    if (sender.state().rows !== sheet.rows) sender.take({ is: 'read', rows: sheet.rows, account });
  }, [sheet.rows, account, sender]);
  useEffect(
    () =>
      whenLeft(
        (hidden) => sender.take({ is: 'away', hidden, at: performance.now() }),
        () => unsaved(sender.state()).length > 0,
      ),
    [sender],
  );

  const settled = useSettled(state.kept, SETTLE_MS);
  useEffect(() => {
    if (settled > 0) void again();
  }, [settled, again]);

  const [forPerson, answerFor] = useState<AnsweredFor | null>(null);
  const say = useCallback<Meeting['say']>(
    (rows, wordsOf, whom = forPerson) => {
      const answers = rows.map((row) => ({ id: crypto.randomUUID(), row, words: wordsOf(row), forPerson: whom }));
      sender.take({ is: 'answered', answers, at: performance.now() });
    },
    [sender, forPerson],
  );

  return {
    forPerson,
    answerFor,
    overridden: state.overridden,
    seeOverridden: useCallback(() => void sender.take({ is: 'seen' }), [sender]),
    rows: useMemo(() => rowsOf({ ...state, rows: sheet.rows }), [state, sheet.rows]),
    say,
    leave: useCallback((row: MeetingRow) => void sender.take({ is: 'left', row }), [sender]),
    takeBack: useCallback(
      () => void sender.take({ is: 'undo', id: crypto.randomUUID(), at: performance.now() }),
      [sender],
    ),
    saving: useMemo(() => unsaved(state), [state]),
    isUsed: state.pressedAt > 0,
    misses: state.misses,
    missedBy: state.missedBy,
    retry: useCallback(() => void sender.take({ is: 'retried', at: performance.now() }), [sender]),
    offer,
    takeOffer: useCallback(
      (isWanted: boolean) => {
        const presses = offered.current;
        offered.current = [];
        setOffer([]);
        if (isWanted) sender.take({ is: 'offered', presses, at: performance.now() });
        else keepUnsent(stores, key, unsaved(sender.state()));
      },
      [sender, stores, key],
    ),
    flush: sender.flush,
    told: sentence(state.told),
  };

  function sentence(told: Told): string {
    switch (told.is) {
      case 'nothing':
        return '';
      case 'changed-by-others':
        return words.changedByOthers(told.count);
      case 'undone':
        return words.takenBack(texts.item.results[told.words.result], told.row.text);
      case 'nothing-to-undo':
        return words.nothingToUndo;
    }
  }
}
