import type { AnsweredFor, Press as SentPress, RowNow } from '../../../../../../src/contract/answers';
import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { ErrorView } from '../../../../../../src/contract/result';
import { rowId } from './row-id';

/** Answers are sent when so long no key was pressed. In milliseconds, as all times here. */
export const QUIET_MS = 1_500;
/** The oldest answer that waits is sent after so long, however busy the keyboard is. */
export const OLDEST_MS = 4_000;
/** The contract's limit of one call; its list is zod's, whose code asks for `eval`. */
export const MOST_IN_CALL = 25;
/** After a call without an answer the next one waits: each time longer, up to the last. */
const PAUSES_MS = [2_000, 4_000, 8_000, 15_000] as const;

/** What is said of a line. */
export type RowWords = Pick<ShownGateRow, 'result' | 'note' | 'evidence'>;

/** An answer to a line, until the app has acknowledged it. */
export interface Press {
  /** A UUID: sent again it is the same answer. */
  readonly id: string;
  /** The line as it was seen when it was answered. */
  readonly row: ShownGateRow;
  readonly words: RowWords;
  readonly forPerson: AnsweredFor | null;
  /** Epoch milliseconds; of answers to one line that were never sent, the first. */
  readonly at: number;
  /** Times that it was sent. Once sent, its outcome is unknown until an answer comes: it keeps its id. */
  readonly tries: number;
  /**
   * `waiting` for a call; `sending`; `conflict`: someone else answered the line since it was seen; `refused` by a rule. The last two
   * stay until the person answers again or leaves them.
   */
  readonly is: 'waiting' | 'sending' | 'conflict' | 'refused';
  readonly error: ErrorView | null;
  /** What the line says now, where someone else answered it. */
  readonly theirs: RowNow | null;
}

/** What decides when answers are sent. */
export interface Queue {
  /** In the order in which they were made. */
  readonly presses: readonly Press[];
  /** Calls on their way. */
  readonly calls: number;
  /** When the latest answer was given. */
  readonly pressedAt: number;
  /** Pointer or focus left the frame then, or the person asked: what was answered before is sent at once. */
  readonly urgentAt: number;
  /** The page was hidden then: the last chance. What was answered before does not wait for the call on its way. */
  readonly leftAt: number;
  /** Calls in a row that brought no answer. */
  readonly misses: number;
  /** Nothing is sent before. */
  readonly pausedUntil: number;
}

/** Long ago: as a time to wait until it is now. */
export const NEVER = Number.NEGATIVE_INFINITY;

export const EMPTY_QUEUE: Queue = {
  presses: [],
  calls: 0,
  pressedAt: NEVER,
  urgentAt: NEVER,
  leftAt: NEVER,
  misses: 0,
  pausedUntil: NEVER,
};

/** How long to wait after so many calls without an answer, in milliseconds. */
export const pauseAfter = (misses: number): number =>
  PAUSES_MS[Math.min(Math.max(misses, 1), PAUSES_MS.length) - 1] ?? 0;

/** What the next call carries: at most 25, in their order. A line whose earlier answer is on its way waits for that. */
export function nextBatch({ presses }: Pick<Queue, 'presses'>): readonly Press[] {
  const busy = new Set(presses.flatMap(({ is, row }) => (is === 'sending' ? [rowId(row)] : [])));
  return presses.filter(({ is, row }) => is === 'waiting' && !busy.has(rowId(row))).slice(0, MOST_IN_CALL);
}

/** When the next call is due, in epoch milliseconds; null: nothing waits, or a call is on its way. */
export function dueAt(queue: Queue): number | null {
  const batch = nextBatch(queue);
  if (batch.length === 0) return null;
  const oldest = Math.min(...batch.map(({ at }) => at));
  if (oldest <= queue.leftAt) return NEVER;
  if (queue.calls > 0) return null;
  const isFull = oldest <= queue.urgentAt || batch.length === MOST_IN_CALL;
  const at = isFull ? NEVER : Math.min(queue.pressedAt + QUIET_MS, oldest + OLDEST_MS);
  return Math.max(at, queue.pausedUntil);
}

/** An answer as the call takes it. A note or evidence that was not touched is left as it is now. */
export const asSent = ({ id, row, words, forPerson }: Press): SentPress => ({
  press: id,
  item: row.item,
  row: row.key,
  result: words.result,
  ...(words.note === row.note ? {} : { note: words.note }),
  ...(words.evidence === row.evidence ? {} : { evidence: words.evidence }),
  ...(forPerson === null ? {} : { forPerson }),
  seen: { result: row.result, by: row.by, at: row.at },
});
