import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import { changedByOthers, isSame, meetingRow, type MeetingRow } from './meeting-row-state';
import type { Answered, MeetingEvent, MeetingState, Overridden } from './meeting-state';
import { cameBack, missed } from './call-outcome';
import { NEVER, type Press, type Queue } from './presses';
import { rowId } from './row-id';

export function meetingAfter(state: MeetingState, event: MeetingEvent): MeetingState {
  switch (event.is) {
    case 'read': {
      const changed = changedByOthers(state.rows, event.rows, event.account).length;
      return {
        ...state,
        rows: event.rows,
        overridden: overriddenNow(state, event),
        ...(changed === 0 ? {} : { told: { is: 'changed-by-others', count: changed } }),
      };
    }
    case 'answered':
      return event.answers.reduce((now, answer) => answered(now, answer, event.at), state);
    case 'offered':
      return offered(state, event.presses, event.at);
    case 'left':
      return { ...state, presses: state.presses.filter((press) => !isTroubled(press) || !isOf(press, event.row)) };
    case 'sent': {
      const presses = withEach(state, event.presses, (press) => ({ ...press, is: 'sending', tries: press.tries + 1 }));
      return { ...state, presses, calls: state.calls + 1 };
    }
    case 'came-back':
      return cameBack(state, event);
    case 'missed':
      return missed(state, event);
    case 'undo':
      return undone(state, event);
    case 'away':
      return { ...state, urgentAt: event.at, leftAt: event.hidden ? event.at : state.leftAt };
    case 'seen':
      return { ...state, overridden: [] };
    case 'retried':
      return { ...state, urgentAt: event.at, pausedUntil: NEVER };
  }
}

/** Answers of the person that others replaced since: those that were not seen yet, and those that this reading shows. */
function overriddenNow(
  { rows, answers, overridden }: MeetingState,
  event: Extract<MeetingEvent, { readonly is: 'read' }>,
): readonly Overridden[] {
  const then = new Map(rows.map((row) => [rowId(row), row]));
  const found = event.rows.flatMap((row): Overridden[] => {
    const id = rowId(row);
    const own = meetingRow(then.get(id) ?? row, answers.get(id), undefined);
    const isTheirs = row.by !== null && row.by !== event.account && row.version >= own.version;
    if (own.by !== event.account || !isTheirs || row.result === own.result) return [];
    return [{ id, text: row.text, was: own.result, now: row.result, by: row.by }];
  });
  const now = new Map(event.rows.map((row) => [rowId(row), row]));
  // Answered again by the person, it is theirs again.
  const left = overridden.filter(({ id }) => now.get(id)?.by !== event.account && !found.some((one) => one.id === id));
  return found.length === 0 && left.length === overridden.length ? overridden : [...left, ...found];
}

/** Lines as they are shown: the sheet, over it what the app said since, over that what waits to be kept. */
export function rowsOf(state: MeetingState): readonly MeetingRow[] {
  const latest = new Map(state.presses.map((press) => [rowId(press.row), press]));
  return state.rows.map((row) => meetingRow(row, state.answers.get(rowId(row)), latest.get(rowId(row))));
}

/** Answers that are not kept yet and wait for nobody but the app. */
export const unsaved = ({ presses }: Pick<Queue, 'presses'>): readonly Press[] =>
  presses.filter((press) => !isTroubled(press));

export const isTroubled = ({ is }: Press): boolean => is === 'conflict' || is === 'refused';
const isOf = (press: Press, row: ShownGateRow): boolean => rowId(press.row) === rowId(row);

const withEach = (
  { presses }: MeetingState,
  ids: readonly string[],
  change: (press: Press) => Press,
): readonly Press[] => presses.map((press) => (ids.includes(press.id) ? change(press) : press));

/** A press that was never sent is taken over by the next one of its line; of one that was, the outcome is not known. */
const isUnsent = ({ is, tries }: Press): boolean => is === 'waiting' && tries === 0;

function answered(state: MeetingState, { id, row, words, forPerson }: Answered, at: number): MeetingState {
  const { unwritten, kept, ...shown } = row;
  const isTrouble = unwritten !== null && isTroubled(unwritten);
  if (!isTrouble && forPerson === (unwritten?.forPerson ?? null) && isSame(words, row)) return state;
  const before = state.presses.findLast((press) => isOf(press, row));
  const past = [...state.past, { row: shown, words: { result: row.result, note: row.note, evidence: row.evidence } }];
  const base = before === undefined ? { ...shown, ...kept } : baseAfter(before);
  const since = before !== undefined && isUnsent(before) ? before.at : at;
  const press: Press = { id, row: base, words, forPerson, at: since, ...NEW };
  const others = state.presses.filter((one) => !isOf(one, row) || (!isTroubled(one) && !isUnsent(one)));
  const isBack = before !== undefined && isUnsent(before) && forPerson === null && isSame(words, base);
  return { ...state, past, pressedAt: at, presses: isBack ? others : [...others, press] };
}

const NEW = { tries: 0, is: 'waiting', error: null, theirs: null } as const;

/** What an answer after this one is written over: said again after a conflict, that is what was shown. */
function baseAfter({ row, theirs }: Press): ShownGateRow {
  if (theirs === null) return row;
  const { result, note, evidence, by, at } = theirs;
  return { ...row, result, note, evidence, by, at };
}

/** They come before what was answered since, and give way to it where it is of the same line. */
function offered(state: MeetingState, presses: readonly Press[], at: number): MeetingState {
  const ids = new Set(state.rows.map(rowId));
  const busy = new Set(state.presses.map(({ row }) => rowId(row)));
  const taken = presses.filter(({ row }) => ids.has(rowId(row)) && !busy.has(rowId(row)));
  const waiting = taken.map((press): Press => ({ ...press, is: 'waiting', tries: press.tries + 1, at }));
  return { ...state, presses: [...waiting, ...state.presses], urgentAt: at };
}

function undone(state: MeetingState, { id, at }: Extract<MeetingEvent, { readonly is: 'undo' }>): MeetingState {
  const before = state.past.at(-1);
  const row = before === undefined ? undefined : rowsOf(state).find((one) => rowId(one) === rowId(before.row));
  if (before === undefined || row === undefined) return { ...state, told: { is: 'nothing-to-undo' } };
  const now = answered(state, { id, row, words: before.words, forPerson: null }, at);
  return { ...now, past: state.past.slice(0, -1), told: { is: 'undone', row: before.row, words: before.words } };
}
