import type { AnswersKept, PressAnswer, RowNow } from '../../src/contract/answers';
import type { ShownGateRow } from '../../src/contract/gate-sheet';
import type { ErrorView } from '../../src/contract/result';
import { rowsOf as galleryRows } from '../../static/panels/src/gallery/gate-data';
import { meetingAfter, rowsOf, unsaved } from '../../static/panels/src/tabs/gates/meeting/meeting';
import {
  type MeetingEvent,
  type MeetingState,
  openMeeting,
} from '../../static/panels/src/tabs/gates/meeting/meeting-state';
import {
  asSent,
  dueAt,
  NEVER,
  nextBatch,
  OLDEST_MS,
  QUIET_MS,
} from '../../static/panels/src/tabs/gates/meeting/presses';
import { countsOf } from '../../static/panels/src/tabs/gates/meeting/row-counts';
import { rowId } from '../../static/panels/src/tabs/gates/meeting/row-id';
import { keepUnsent, readUnsent } from '../../static/panels/src/tabs/gates/meeting/unsent-store';

const ME = 'acc-lead';
const GO = { result: 'go', note: '', evidence: '' } as const;
const NO_GO = { result: 'no-go', note: 'Late', evidence: '' } as const;
const busy: ErrorView = { code: 'storage-busy', message: 'Busy.', next: 'Wait.', retryAfterSeconds: 4 };
const refused: ErrorView = { code: 'refused-by-rule', message: 'You may not.', next: 'Ask.' };
const expired: ErrorView = { code: 'not-allowed', message: 'Sign in.', next: 'Sign in.' };

const [template] = galleryRows(1);
if (template === undefined) throw new Error('The gallery’s gate has no rows.');
const row = (item: string, key: string): ShownGateRow => ({
  ...template,
  item,
  key,
  kind: 'go-no-go',
  result: 'pending',
  note: '',
  evidence: '',
  version: 3,
  by: null,
  at: null,
  mayMark: true,
});
const [a1, a2, b1] = [row('a', '1'), row('a', '2'), row('b', '1')];
const opened = openMeeting([a1, a2, b1]);

const after = (state: MeetingState, ...events: readonly MeetingEvent[]): MeetingState =>
  events.reduce(meetingAfter, state);
function shown(state: MeetingState, of: ShownGateRow) {
  const found = rowsOf(state).find((one) => rowId(one) === rowId(of));
  if (found === undefined) throw new Error('The line is not shown.');
  return found;
}
const say = (
  state: MeetingState,
  id: string,
  of: ShownGateRow,
  words: typeof GO | typeof NO_GO,
  at = 0,
): MeetingState =>
  after(state, { is: 'answered', answers: [{ id, row: shown(state, of), words, forPerson: null }], at });
const send = (state: MeetingState, ...presses: readonly string[]) => after(state, { is: 'sent', presses });
const now = (words: typeof GO | typeof NO_GO, by = ME): RowNow => ({
  ...words,
  by,
  at: '2027-03-10T09:00:00.000Z',
  forPerson: null,
});
const done = (...answers: readonly PressAnswer[]): AnswersKept => ({
  answers,
  items: [
    { item: 'a', version: 4 },
    { item: 'b', version: 4 },
  ],
  lines: [],
});
const back = (state: MeetingState, ...answers: readonly PressAnswer[]): MeetingState =>
  after(state, { is: 'came-back', presses: answers.map(({ press }) => press), done: done(...answers), at: 10_000 });
const states = ({ presses }: MeetingState) => presses.map(({ id, is }) => [id, is]);

describe('an answer that someone else replaced', () => {
  const theirs = { ...a1, ...NO_GO, by: 'acc-other', at: '2027-03-10T09:05:00.000Z', version: 5 };
  const kept = () => back(send(say(opened, 'p1', a1, GO), 'p1'), { press: 'p1', is: 'kept', row: now(GO) });
  const read = (state: MeetingState, row: typeof a1) => after(state, { is: 'read', rows: [row, a2, b1], account: ME });

  it('is named to the person who gave it, until they have seen it', () => {
    const state = read(kept(), theirs);
    expect(state.overridden).toEqual([
      { id: expect.any(String), text: a1.text, was: 'go', now: 'no-go', by: 'acc-other' },
    ]);
    expect(read(state, theirs).overridden).toEqual(state.overridden);
    expect(after(state, { is: 'seen' }).overridden).toEqual([]);
  });

  it('is theirs again once they answer again; lines that were not theirs are not named', () => {
    const mine = { ...theirs, ...GO, by: ME, version: 6 };
    expect(read(read(kept(), theirs), mine).overridden).toEqual([]);
    expect(read(opened, theirs).overridden).toEqual([]);
    expect(read(kept(), { ...theirs, ...GO }).overridden).toEqual([]);
  });
});

describe('a meeting', () => {
  it('shows an answer at once, and counts it when it is kept', () => {
    const pressed = say(opened, 'p1', a1, GO);
    const all = [a1, a2, b1];
    expect(shown(pressed, a1)).toMatchObject({ result: 'go', kept: { result: 'pending' } });
    expect(countsOf(all, rowsOf(pressed)).answered).toBe(0);
    const kept = back(send(pressed, 'p1'), { press: 'p1', is: 'kept', row: now(GO) });
    expect(shown(kept, a1)).toMatchObject({
      result: 'go',
      kept: { result: 'go' },
      unwritten: null,
      by: ME,
      version: 4,
    });
    expect(countsOf(all, rowsOf(kept)).answered).toBe(1);
    expect(kept.kept).toBe(1);
  });

  it('sends what was seen with each answer, and no note that was not touched', () => {
    const [first, second] = say(say(opened, 'p1', a1, GO), 'p2', a2, NO_GO).presses.map(asSent);
    expect(first).toEqual({
      press: 'p1',
      item: 'a',
      row: '1',
      result: 'go',
      seen: { result: 'pending', by: null, at: null },
    });
    expect(second).toMatchObject({ press: 'p2', result: 'no-go', note: 'Late' });
  });

  it('does nothing where a line says that already, and sends nothing where it says again what it said', () => {
    const pressed = say(opened, 'p1', a1, GO);
    expect(say(pressed, 'p2', a1, GO)).toBe(pressed);
    const back1 = after(pressed, {
      is: 'answered',
      answers: [{ id: 'p3', row: shown(pressed, a1), words: { ...GO, result: 'pending' }, forPerson: null }],
      at: 1,
    });
    expect(back1.presses).toEqual([]);
  });

  it('is due 1.5 s after the latest answer, 4 s after the oldest, and at once when a person leaves', () => {
    const pressed = say(say(opened, 'p1', a1, GO, 1_000), 'p2', a2, GO, 2_000);
    expect(dueAt(pressed)).toBe(2_000 + QUIET_MS);
    expect(dueAt(say(pressed, 'p3', b1, GO, 4_500))).toBe(1_000 + OLDEST_MS);
    expect(dueAt(after(pressed, { is: 'away', hidden: false, at: 2_100 }))).toBe(NEVER);
    // What is answered after that is not urgent any more.
    const later = say(
      back(send(after(pressed, { is: 'away', hidden: false, at: 2_100 }), 'p1', 'p2')),
      'p3',
      b1,
      GO,
      3_000,
    );
    expect(dueAt({ ...later, presses: later.presses.filter(({ id }) => id === 'p3') })).toBe(3_000 + QUIET_MS);
  });

  it('waits for the call on its way, except where the page is hidden; a line whose answer is on its way waits always', () => {
    const sent = say(say(send(say(opened, 'p1', a1, GO), 'p1'), 'p2', a1, NO_GO), 'p3', b1, GO);
    expect(dueAt(sent)).toBeNull();
    const hidden = after(sent, { is: 'away', hidden: true, at: 100 });
    expect(dueAt(hidden)).toBe(NEVER);
    expect(nextBatch(hidden).map(({ id }) => id)).toEqual(['p3']);
  });

  it('keeps an answer whose outcome is not known, and sends it again as the same one after a pause', () => {
    const lost = after(send(say(opened, 'p1', a1, GO), 'p1'), {
      is: 'missed',
      presses: ['p1'],
      error: null,
      at: 5_000,
    });
    expect(states(lost)).toEqual([['p1', 'waiting']]);
    expect(dueAt(lost)).toBe(7_000);
    expect(dueAt(after(lost, { is: 'retried', at: 5_500 }))).toBe(NEVER);
    const asked = after(send(lost, 'p1'), { is: 'missed', presses: ['p1'], error: busy, at: 9_000 });
    expect(dueAt(asked)).toBe(13_000);
    expect(asked.misses).toBe(2);
  });

  it('keeps its answers where a session has run out', () => {
    const out = after(send(say(opened, 'p1', a1, GO), 'p1'), { is: 'missed', presses: ['p1'], error: expired, at: 0 });
    expect(states(out)).toEqual([['p1', 'waiting']]);
    expect(unsaved(out)).toHaveLength(1);
  });

  it('keeps what a rule refused in sight until it is said again or left', () => {
    const told = back(send(say(opened, 'p1', a1, GO), 'p1'), { press: 'p1', is: 'refused', error: refused });
    expect(states(told)).toEqual([['p1', 'refused']]);
    expect(dueAt(told)).toBeNull();
    expect(shown(told, a1)).toMatchObject({ result: 'go', kept: { result: 'pending' } });
    expect(states(say(told, 'p2', a1, GO))).toEqual([['p2', 'waiting']]);
    expect(shown(after(told, { is: 'left', row: a1 }), a1)).toMatchObject({ result: 'pending', unwritten: null });
  });

  it('does not write over what someone else said of the line; said again, it is written over what was shown', () => {
    const theirs = now(NO_GO, 'acc-network');
    const conflict = back(send(say(opened, 'p1', a1, GO), 'p1'), { press: 'p1', is: 'changed', row: theirs });
    expect(conflict.presses).toMatchObject([{ id: 'p1', is: 'conflict', theirs }]);
    const [again] = say(conflict, 'p2', a1, GO).presses.map(asSent);
    expect(again).toMatchObject({ press: 'p2', seen: { result: 'no-go', by: 'acc-network', at: theirs.at } });
    expect(shown(after(conflict, { is: 'left', row: a1 }), a1)).toMatchObject({ ...NO_GO, by: 'acc-network' });
  });

  it('tells no conflict where two people said the same', () => {
    const agreed = back(send(say(opened, 'p1', a1, GO), 'p1'), {
      press: 'p1',
      is: 'changed',
      row: { ...now(GO, 'acc-network'), note: 'Seen' },
    });
    expect(agreed.presses).toEqual([]);
    expect(shown(agreed, a1)).toMatchObject({ result: 'go', note: 'Seen', by: 'acc-network' });
  });

  it('tells no failure of what was said before something later of the same line', () => {
    const twice = say(send(say(opened, 'p1', a1, GO), 'p1'), 'p2', a1, NO_GO);
    expect(states(back(twice, { press: 'p1', is: 'refused', error: refused }))).toEqual([['p2', 'waiting']]);
  });

  it('takes back its latest answer, whether it was sent or not', () => {
    const undo = { is: 'undo', id: 'u', at: 0 } as const;
    expect(after(say(opened, 'p1', a1, GO), undo).presses).toEqual([]);
    const kept = back(send(say(opened, 'p1', a1, GO), 'p1'), { press: 'p1', is: 'kept', row: now(GO) });
    expect(after(kept, undo).presses).toMatchObject([{ id: 'u', words: { result: 'pending' }, is: 'waiting' }]);
    expect(after(kept, undo, undo).told).toEqual({ is: 'nothing-to-undo' });
  });

  it('says how many lines others changed since the sheet was read', () => {
    const rows = [{ ...a1, ...NO_GO, by: 'acc-network', at: '2027-03-10T09:00:00Z' }, a2, b1];
    const read = after(opened, { is: 'read', rows, account: ME });
    expect(read.told).toEqual({ is: 'changed-by-others', count: 1 });
    expect(after(read, { is: 'read', rows, account: ME }).told).toEqual(read.told);
  });

  it('offers again what an earlier visit left, under its own id, unless the line was answered since', () => {
    const left = say(say(opened, 'p1', a1, GO), 'p2', b1, NO_GO).presses;
    const offered = after(say(opened, 'p3', a1, NO_GO), { is: 'offered', presses: left, at: 50 });
    expect(states(offered)).toEqual([
      ['p2', 'waiting'],
      ['p3', 'waiting'],
    ]);
    expect(dueAt(offered)).toBe(NEVER);
  });
});

describe('what a browser keeps of answers that were not acknowledged', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const refusing = {
    getItem: () => {
      throw new Error('refused');
    },
    setItem: () => {
      throw new Error('refused');
    },
    removeItem: () => {
      throw new Error('refused');
    },
  };
  const { presses } = say(opened, 'p1', a1, GO);

  it('is read again, from the first store that takes it', () => {
    const [first, second] = [memory(), memory()];
    expect(keepUnsent([first, second], 'k', presses)).toBe(true);
    expect([first.kept.size, second.kept.size]).toEqual([1, 0]);
    expect(readUnsent([first, second], 'k')).toEqual(presses);
    expect(keepUnsent([refusing, second], 'k', presses)).toBe(true);
    expect(readUnsent([refusing, second], 'k')).toEqual(presses);
    keepUnsent([first, second], 'k', []);
    expect(readUnsent([first, second], 'k')).toEqual([]);
  });

  it('is nothing where every store refuses, or holds something else', () => {
    expect(keepUnsent([refusing], 'k', presses)).toBe(false);
    expect(readUnsent([refusing], 'k')).toEqual([]);
    const other = memory();
    other.setItem('k', '{"no":"list"}');
    expect(readUnsent([other], 'k')).toEqual([]);
    other.setItem('k', 'no JSON');
    expect(readUnsent([other], 'k')).toEqual([]);
  });
});
