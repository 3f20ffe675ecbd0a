import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { ItemView } from '../../../../../../src/contract/marks';
import type { ErrorView } from '../../../../../../src/contract/result';
import {
  changedByOthers,
  isSame,
  meetingRow,
  type MeetingRow,
  type RowWords,
  type Unwritten,
} from './meeting-row-state';
import { rowId } from './row-id';

/** So often a row is written again where only others of its item were written meanwhile, or the app asked to wait. */
export const MOST_TRIES = 6;

/** Something that was said of a row, until it is kept. */
export interface Press {
  readonly id: number;
  /** The row as it was when it was said. */
  readonly row: ShownGateRow;
  readonly words: RowWords;
  /**
   * `waiting` for its turn; `saving`; `conflict`: someone else wrote the row; `refused` by the app; `failed`: no answer came.
   * The last three stay until they are said again or left.
   */
  readonly is: 'waiting' | 'saving' | 'conflict' | 'refused' | 'failed';
  /** Times that it was sent. */
  readonly tries: number;
  readonly trouble: Unwritten['trouble'];
}

/** What a meeting hears without looking. */
export type Told =
  | { readonly is: 'nothing' }
  | { readonly is: 'changed-by-others'; readonly count: number }
  /** `why`: the app’s words where it did not take it back. */
  | { readonly is: 'undone'; readonly why: string | null }
  | { readonly is: 'undo-failed'; readonly why: string | null }
  | { readonly is: 'nothing-to-undo' };

export interface MeetingState {
  /** Rows of the sheet, as they were read last. */
  readonly rows: readonly ShownGateRow[];
  /** The last answer of each item. */
  readonly items: ReadonlyMap<string, ItemView>;
  /** The version that each item was left with; it outlives `items`. */
  readonly versions: ReadonlyMap<string, number>;
  /** In the order in which they were made. */
  readonly presses: readonly Press[];
  /** The id of the latest press. */
  readonly pressed: number;
  /** What this person left in a row: no one else wrote it. */
  readonly mine: ReadonlyMap<string, RowWords>;
  /** Lines of the activity that can be taken back, the latest last. */
  readonly lines: readonly string[];
  /** How many were kept. */
  readonly kept: number;
  readonly told: Told;
}

export type MeetingEvent =
  | { readonly is: 'read'; readonly rows: readonly ShownGateRow[]; readonly account: string | null }
  | { readonly is: 'said'; readonly row: MeetingRow; readonly words: RowWords }
  | { readonly is: 'left'; readonly row: MeetingRow }
  | { readonly is: 'sent'; readonly press: number }
  | { readonly is: 'kept'; readonly press: number; readonly item: ItemView; readonly account: string | null }
  | { readonly is: 'not-kept'; readonly press: number; readonly error: ErrorView | null }
  /** After `changed-meanwhile`: the item as it is now; null where that could not be read. */
  | {
      readonly is: 'compared';
      readonly press: number;
      readonly item: ItemView | null;
      readonly error: ErrorView | null;
      readonly account: string | null;
    }
  | { readonly is: 'undo-begun' }
  | { readonly is: 'undone'; readonly why: string | null }
  | { readonly is: 'undo-failed'; readonly line: string; readonly why: string | null };

export const openMeeting = (rows: readonly ShownGateRow[]): MeetingState => ({
  rows,
  items: new Map(),
  versions: new Map(),
  presses: [],
  pressed: 0,
  mine: new Map(),
  lines: [],
  kept: 0,
  told: { is: 'nothing' },
});

export function meetingAfter(state: MeetingState, event: MeetingEvent): MeetingState {
  switch (event.is) {
    case 'read': {
      const changed = changedByOthers(state.rows, event.rows, event.account).length;
      return {
        ...state,
        rows: event.rows,
        ...(changed === 0 ? {} : { told: { is: 'changed-by-others', count: changed } }),
      };
    }
    case 'said':
      return said(state, event.row, event.words);
    case 'left':
      return { ...state, presses: state.presses.filter((press) => !isTroubled(press) || !isOf(press, event.row)) };
    case 'sent':
      return withPress(state, event.press, (press) => ({ ...press, is: 'saving', tries: press.tries + 1 }));
    case 'kept': {
      const { item, account } = event;
      const line = item.activity[0];
      const after = kept(withItem(state, item), event.press);
      return line === undefined || line.by !== account ? after : { ...after, lines: [...after.lines, line.id] };
    }
    case 'not-kept':
      return withTrouble(state, event.press, (press) => notKept(press, event.error));
    case 'compared':
      return compared(state, event);
    case 'undo-begun':
      return state.lines.length === 0
        ? { ...state, told: { is: 'nothing-to-undo' } }
        : { ...state, lines: state.lines.slice(0, -1) };
    case 'undone':
      // What was taken back is in no answer but the sheet's.
      return { ...state, items: new Map(), told: { is: 'undone', why: event.why } };
    case 'undo-failed':
      return { ...state, lines: [...state.lines, event.line], told: { is: 'undo-failed', why: event.why } };
  }
}

/** Rows as they are shown: the sheet, over it the last answers, over these what was said. */
export function rowsOf(state: MeetingState): readonly MeetingRow[] {
  const latest = new Map(state.presses.map((press) => [rowId(press.row), press]));
  return state.rows.map((row) => {
    const press = latest.get(rowId(row));
    const unwritten = press === undefined ? undefined : { words: press.words, trouble: press.trouble };
    return meetingRow(row, state.items.get(row.item), unwritten);
  });
}

/** What is to be sent now: of each item the first that waits, unless another of it is on its way. */
export function dueOf({ presses }: MeetingState): readonly Press[] {
  const busy = new Set(presses.flatMap(({ is, row }) => (is === 'saving' ? [row.item] : [])));
  return presses.filter(({ is, row }) => {
    if (is !== 'waiting' || busy.has(row.item)) return false;
    busy.add(row.item);
    return true;
  });
}

/** The version that a press is written on. */
export const versionFor = ({ versions }: MeetingState, { row }: Press): number =>
  Math.max(row.version, versions.get(row.item) ?? 0);

/** What follows a failure: it is sent again after a pause, compared with what is there now, or told. */
export function afterFailure(
  tries: number,
  error: ErrorView | null,
): { readonly is: 'pause'; readonly seconds: number } | { readonly is: 'compare' | 'tell' } {
  if (error?.retryAfterSeconds !== undefined && tries < MOST_TRIES)
    return { is: 'pause', seconds: error.retryAfterSeconds };
  return { is: error?.code === 'changed-meanwhile' ? 'compare' : 'tell' };
}

const isOf = (press: Press, row: ShownGateRow): boolean => rowId(press.row) === rowId(row);
const isTroubled = ({ trouble }: Press): boolean => trouble !== null;

function said(state: MeetingState, row: MeetingRow, words: RowWords): MeetingState {
  const { unwritten: before, ...shown } = row;
  if (before === null && isSame(words, row)) return state;
  // Said again after a conflict, it is written over what was shown.
  const theirs = before?.trouble?.theirs ?? null;
  const press: Press = {
    id: state.pressed + 1,
    row: theirs === null ? shown : { ...shown, ...theirs },
    words,
    is: 'waiting',
    tries: 0,
    trouble: null,
  };
  const others = state.presses.filter((one) => !isTroubled(one) || !isOf(one, row));
  return { ...state, presses: [...others, press], pressed: press.id };
}

const withPress = (state: MeetingState, id: number, change: (press: Press) => Press): MeetingState => ({
  ...state,
  presses: state.presses.map((press) => (press.id === id ? change(press) : press)),
});

/** Where something later was said of the row, that is what counts. */
function withTrouble(state: MeetingState, id: number, change: (press: Press) => Press): MeetingState {
  const press = state.presses.find((one) => one.id === id);
  const isOver = press !== undefined && state.presses.some((one) => one.id > id && isOf(one, press.row));
  return isOver ? { ...state, presses: state.presses.filter((one) => one !== press) } : withPress(state, id, change);
}

const withItem = (state: MeetingState, item: ItemView): MeetingState => ({
  ...state,
  items: new Map(state.items).set(item.id, item),
  versions: new Map(state.versions).set(item.id, item.version),
});

function kept(state: MeetingState, id: number): MeetingState {
  const press = state.presses.find((one) => one.id === id);
  if (press === undefined) return state;
  return {
    ...state,
    presses: state.presses.filter((one) => one !== press),
    mine: new Map(state.mine).set(rowId(press.row), press.words),
    kept: state.kept + 1,
  };
}

const notKept = (press: Press, error: ErrorView | null): Press => ({
  ...press,
  is: error === null ? 'failed' : 'refused',
  trouble: { error, theirs: null },
});

function compared(
  state: MeetingState,
  { press: id, item, error, account }: Extract<MeetingEvent, { readonly is: 'compared' }>,
): MeetingState {
  const press = state.presses.find((one) => one.id === id);
  if (press === undefined) return state;
  const there = item?.rows.find(({ key }) => key === press.row.key);
  if (item === null || there === undefined) return withTrouble(state, id, (one) => notKept(one, error));
  const now = withItem(state, item);
  // It was written, and only the answer did not come.
  if (there.by === account && isSame(there, press.words)) return kept(now, id);
  const mine = state.mine.get(rowId(press.row));
  const isUntouched = isSame(there, press.row) || (mine !== undefined && isSame(there, mine));
  if (isUntouched && press.tries < MOST_TRIES) return withPress(now, id, (one) => ({ ...one, is: 'waiting' }));
  return withTrouble(now, id, (one) => ({ ...one, is: 'conflict', trouble: { error, theirs: there } }));
}
