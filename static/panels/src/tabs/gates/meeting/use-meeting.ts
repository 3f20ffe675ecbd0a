import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GateSheet, ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { ItemView, RowView } from '../../../../../../src/contract/marks';
import { call } from '../../../shell/call';
import { undoFlag } from '../../../shell/undo-flag';
import { errorOf } from '../../../shell/use-call';
import { useSettled } from '../../../shell/use-settled';
import { useViewer } from '../../../shell/viewer';
import {
  changedByOthers,
  isSame,
  meetingRow,
  type MeetingRow,
  type RowWords,
  type Unwritten,
} from './meeting-row-state';
import { rowId } from './row-id';

/** The verdict is read again once nobody has pressed a key for so long. */
const SETTLE_MS = 1_000;
/** So often a row is written anew where only others of its item were written meanwhile, or the app asked to wait. */
const MOST_TRIES = 6;

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
 * The rows of a gate while a meeting answers them. Each press shows at once; what is written of one item is written one
 * after the other, each on the version that the one before it left. What somebody else wrote of the same row is never
 * written over unasked.
 */
export function useMeeting(sheet: GateSheet, again: () => Promise<void>): Meeting {
  const { texts, account } = useViewer();
  const words = texts.gates.rows;
  const wave = sheet.wave.id;
  const [items, setItems] = useState<ReadonlyMap<string, ItemView>>(new Map());
  const [unwritten, setUnwritten] = useState<ReadonlyMap<string, Unwritten>>(new Map());
  const [told, setTold] = useState('');
  const [writes, setWrites] = useState(0);
  const [seen, setSeen] = useState(sheet.rows);
  if (seen !== sheet.rows) {
    setSeen(sheet.rows);
    const changed = changedByOthers(seen, sheet.rows, account);
    if (changed.length > 0) setTold(words.changedByOthers(changed.length));
  }

  const rows = useMemo(
    () => sheet.rows.map((row) => meetingRow(row, items.get(row.item), unwritten.get(rowId(row)))),
    [sheet.rows, items, unwritten],
  );

  const turns = useRef(new Map<string, Promise<void>>());
  const versions = useRef(new Map<string, number>());
  /** What this person left in a row: nobody else wrote it. */
  const mine = useRef(new Map<string, RowWords>());
  const lines = useRef<string[]>([]);
  const closeFlag = useRef<() => void>();
  useEffect(() => () => closeFlag.current?.(), []);

  // The verdict follows what was written: it is computed by the app, for all in the same way.
  const settled = useSettled(writes, SETTLE_MS);
  useEffect(() => {
    if (settled > 0) void again();
  }, [settled, again]);

  const put = useCallback((id: string, next: Unwritten | null) => {
    setUnwritten((before) => {
      const after = new Map(before);
      if (next === null) after.delete(id);
      else after.set(id, next);
      return after;
    });
  }, []);

  const takeItem = useCallback((item: ItemView) => {
    versions.current.set(item.id, item.version);
    setItems((before) => new Map(before).set(item.id, item));
  }, []);

  const takeBack = useCallback(async () => {
    closeFlag.current?.();
    // What was pressed last may still be on its way.
    await Promise.all(turns.current.values());
    const line = lines.current.pop();
    if (line === undefined) return setTold(words.nothingToUndo);
    try {
      const { refused } = await call('undoMarks', { wave, lines: [line] });
      setTold(refused[0]?.message ?? words.undone);
      // What was taken back is in no answer but the sheet's.
      setItems(new Map());
      await again();
    } catch (failure) {
      lines.current.push(line);
      setTold(errorOf(failure)?.message ?? words.undoFailed);
    }
  }, [wave, words, again]);

  const write = useCallback(
    async (row: ShownGateRow, says: RowWords, entry: Unwritten) => {
      const id = rowId(row);
      const isLatest = (now: ReadonlyMap<string, Unwritten>) => now.get(id) === entry;
      const done = (next: Unwritten | null) =>
        setUnwritten((before) => {
          if (!isLatest(before)) return before;
          const after = new Map(before);
          if (next === null) after.delete(id);
          else after.set(id, next);
          return after;
        });
      for (let tries = 1; ; tries += 1) {
        const version = Math.max(row.version, versions.current.get(row.item) ?? 0);
        try {
          const item = await call('markItem', {
            wave,
            item: row.item,
            mark: { do: 'row', row: row.key, ...says },
            version,
          });
          mine.current.set(id, says);
          takeItem(item);
          done(null);
          setWrites((count) => count + 1);
          const line = item.activity[0];
          if (line === undefined || line.by !== account) return;
          lines.current.push(line.id);
          closeFlag.current?.();
          closeFlag.current = undoFlag({
            id: line.id,
            title: words.wrote(texts.item.results[says.result], row.text),
            undo: { text: words.undo, onClick: () => void takeBack() },
          });
          return;
        } catch (failure) {
          const error = errorOf(failure);
          if (error?.retryAfterSeconds !== undefined && tries < MOST_TRIES) {
            await pause(error.retryAfterSeconds);
            continue;
          }
          if (error?.code !== 'changed-meanwhile') return done({ ...entry, trouble: { error, theirs: null } });
          const item = await call('getItem', { wave, item: row.item }).catch(() => null);
          const stands: RowView | undefined = item?.rows.find(({ key }) => key === row.key);
          if (item === null || stands === undefined) return done({ ...entry, trouble: { error, theirs: null } });
          takeItem(item);
          // It was written, and only the answer did not come.
          if (stands.by === account && isSame(stands, says)) {
            mine.current.set(id, says);
            done(null);
            return setWrites((count) => count + 1);
          }
          const left = mine.current.get(id);
          const isUntouched = isSame(stands, row) || (left !== undefined && isSame(stands, left));
          if (!isUntouched || tries === MOST_TRIES) return done({ ...entry, trouble: { error, theirs: stands } });
        }
      }
    },
    [wave, account, takeItem, takeBack, texts, words],
  );

  const say = useCallback(
    (row: MeetingRow, says: RowWords) => {
      const { unwritten: before, ...shown } = row;
      // Said again after a conflict, it is written over what was shown.
      const theirs = before?.trouble?.theirs;
      const base = theirs === undefined || theirs === null ? shown : { ...shown, ...theirs };
      if (before === null && isSame(says, row)) return;
      const entry: Unwritten = { words: says, trouble: null };
      put(rowId(row), entry);
      const turn = (turns.current.get(row.item) ?? Promise.resolve()).then(() => write(base, says, entry));
      turns.current.set(row.item, turn);
    },
    [put, write],
  );

  const leave = useCallback((row: MeetingRow) => put(rowId(row), null), [put]);

  return { rows, say, leave, takeBack, told };
}
