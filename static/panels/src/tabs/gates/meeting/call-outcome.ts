import type { PressAnswer, RowNow } from '../../../../../../src/contract/answers';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { KeptRow } from './meeting-row-state';
import type { MeetingEvent, MeetingState } from './meeting-state';
import { NEVER, pauseAfter, type Press } from './presses';
import { rowId } from './row-id';

type Sent<Is extends MeetingEvent['is']> = Extract<MeetingEvent, { readonly is: Is }>;

/** What a call answered of each press. */
export function cameBack(state: MeetingState, { presses: sent, done, at }: Sent<'came-back'>): MeetingState {
  const versions = new Map(done.items.map(({ item, version }) => [item, version]));
  const answers = new Map<string, KeptRow>(state.answers);
  const byPress = new Map(done.answers.map((answer) => [answer.press, answer]));
  let { kept } = state;
  const presses = state.presses.flatMap((press): Press[] => {
    if (!sent.includes(press.id)) return [press];
    const answer = byPress.get(press.id);
    if (answer !== undefined && 'row' in answer)
      answers.set(rowId(press.row), { ...answer.row, version: versions.get(press.row.item) ?? press.row.version });
    if (answer?.is === 'kept') kept += 1;
    return after(press, answer, isOver(state, press));
  });
  const busy = done.answers.flatMap((answer) => (answer.is === 'not-written' ? [answer.error] : []));
  const next = { ...state, presses, answers, kept, calls: state.calls - 1 };
  return busy.length > 0 ? paused(next, busy[0] ?? null, at) : settled(next);
}

/** Something later was said of its line: that is what counts. */
const isOver = ({ presses }: MeetingState, press: Press): boolean =>
  presses.findLast((one) => rowId(one.row) === rowId(press.row)) !== press;

function after(press: Press, answer: PressAnswer | undefined, over: boolean): Press[] {
  if (answer?.is === 'kept') return [];
  // A later answer to the same line is compared by itself with what the line says now.
  if (over) return [];
  if (answer === undefined || answer.is === 'not-written') return [{ ...press, is: 'waiting' }];
  if (answer.is === 'refused') return [{ ...press, is: 'refused', error: answer.error }];
  if (agrees(press, answer.row)) return [];
  return [{ ...press, is: 'conflict', theirs: answer.row }];
}

/** Two people said the same of a line: nothing is left to say. A note that this one did not touch is the other's. */
const agrees = ({ row, words }: Press, now: RowNow): boolean =>
  words.result === now.result &&
  (words.note === row.note || words.note === now.note) &&
  (words.evidence === row.evidence || words.evidence === now.evidence);

/** What only waiting can help is sent again; a call that is refused as a whole is refused for each of its answers. */
export function missed(state: MeetingState, { presses: sent, error, at }: Sent<'missed'>): MeetingState {
  const isFinal = error !== null && error.retryAfterSeconds === undefined && FINAL.has(error.code);
  const presses = state.presses.flatMap((press): Press[] => {
    if (!sent.includes(press.id)) return [press];
    if (isOver(state, press)) return [];
    return [isFinal ? { ...press, is: 'refused', error } : { ...press, is: 'waiting' }];
  });
  const next = { ...state, presses, calls: state.calls - 1 };
  return isFinal ? settled(next) : paused(next, error, at);
}

/** What the same call would be answered again. A session that ran out, an outage and a limit pass: the queue waits. */
const FINAL: ReadonlySet<ErrorView['code']> = new Set([
  'invalid-input',
  'refused-by-rule',
  'missing-permission',
  'not-found',
  'wave-closed',
]);

function paused(state: MeetingState, error: ErrorView | null, at: number): MeetingState {
  const misses = state.misses + 1;
  const waitMs = error?.retryAfterSeconds === undefined ? pauseAfter(misses) : error.retryAfterSeconds * 1_000;
  // A last chance that failed is over: it would be taken again and again.
  return { ...state, misses, missedBy: error, pausedUntil: at + waitMs, leftAt: NEVER };
}

const settled = (state: MeetingState): MeetingState => ({ ...state, misses: 0, missedBy: null, pausedUntil: NEVER });
