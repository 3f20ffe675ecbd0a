import type { ShownGateRow } from '../../src/contract/gate-sheet';
import type { ItemView } from '../../src/contract/marks';
import type { ErrorView } from '../../src/contract/result';
import { rowsOf as galleryRows } from '../../static/panels/src/gallery/gate-data';
import {
  afterFailure,
  dueOf,
  meetingAfter,
  type MeetingEvent,
  type MeetingState,
  MOST_TRIES,
  openMeeting,
  rowsOf,
  versionFor,
} from '../../static/panels/src/tabs/gates/meeting/meeting';
import { rowId } from '../../static/panels/src/tabs/gates/meeting/row-id';

const ME = 'acc-lead';
const GO = { result: 'go', note: '', evidence: '' } as const;
const NO_GO = { result: 'no-go', note: 'Late', evidence: '' } as const;
const busy: ErrorView = { code: 'jira-busy', message: 'Busy.', next: 'Wait.', retryAfterSeconds: 4 };
const changed: ErrorView = { code: 'changed-meanwhile', message: 'Somebody wrote.', next: 'Look.' };
const refused: ErrorView = { code: 'not-allowed', message: 'You may not.', next: 'Ask.' };

const [template] = galleryRows(1);
if (template === undefined) throw new Error('The gallery’s gate has no rows.');
const row = (item: string, key: string, words: Partial<ShownGateRow> = {}): ShownGateRow => ({
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
  ...words,
});
const [a1, a2, b1] = [row('a', '1'), row('a', '2'), row('b', '1')];

/** An item as the app answers it, with the rows of it as they are by then. */
const item = (
  id: string,
  version: number,
  rows: readonly ShownGateRow[],
  line?: { by: string; id: string },
): ItemView => ({ id, version, rows, activity: line === undefined ? [] : [line] }) as unknown as ItemView;

const after = (state: MeetingState, ...events: readonly MeetingEvent[]): MeetingState =>
  events.reduce(meetingAfter, state);
const shown = (state: MeetingState, of: ShownGateRow) => {
  const found = rowsOf(state).find((one) => rowId(one) === rowId(of));
  if (found === undefined) throw new Error('The row is not shown.');
  return found;
};
const say = (state: MeetingState, of: ShownGateRow, words: typeof GO | typeof NO_GO): MeetingState =>
  after(state, { is: 'said', row: shown(state, of), words });
const opened = openMeeting([a1, a2, b1]);

describe('a meeting', () => {
  it('shows a press at once, and sends one of each item at a time, in their order', () => {
    const pressed = say(say(say(opened, a1, GO), a2, NO_GO), b1, GO);
    expect(rowsOf(pressed).map(({ result }) => result)).toEqual(['go', 'no-go', 'go']);
    expect(dueOf(pressed).map(({ row: of }) => rowId(of))).toEqual([rowId(a1), rowId(b1)]);
    const sent = after(pressed, { is: 'sent', press: 1 }, { is: 'sent', press: 3 });
    expect(dueOf(sent)).toEqual([]);
    const kept = after(sent, { is: 'kept', press: 1, item: item('a', 4, [{ ...a1, ...GO }, a2]), account: ME });
    expect(dueOf(kept).map(({ id }) => id)).toEqual([2]);
    const [next] = dueOf(kept);
    expect(next === undefined ? null : versionFor(kept, next)).toBe(4);
  });

  it('counts what is kept, and not what was pressed', () => {
    const pressed = say(say(opened, a1, GO), b1, GO);
    expect(pressed.kept).toBe(0);
    const kept = after(
      pressed,
      { is: 'sent', press: 1 },
      { is: 'kept', press: 1, item: item('a', 4, [a1]), account: ME },
    );
    expect(kept.kept).toBe(1);
    expect(kept.presses.map(({ id, is }) => [id, is])).toEqual([[2, 'waiting']]);
  });

  it('does nothing where a row says that already', () => {
    const kept = after(say(opened, a1, GO), {
      is: 'kept',
      press: 1,
      item: item('a', 4, [{ ...a1, ...GO }]),
      account: ME,
    });
    expect(shown(kept, a1)).toMatchObject({ result: 'go', unwritten: null, version: 4 });
    expect(say(kept, a1, GO)).toBe(kept);
  });

  it.each([
    ['refused', refused],
    ['failed', null],
  ] as const)('keeps what was %s in sight until it is said again or left', (is, error) => {
    const told = after(say(opened, a1, GO), { is: 'sent', press: 1 }, { is: 'not-kept', press: 1, error });
    expect(told.presses.map((press) => press.is)).toEqual([is]);
    expect(dueOf(told)).toEqual([]);
    expect(shown(told, a1)).toMatchObject({ result: 'go', unwritten: { trouble: { error, theirs: null } } });
    const again = say(told, a1, GO);
    expect(again.presses.map((press) => [press.id, press.is])).toEqual([[2, 'waiting']]);
    expect(shown(after(told, { is: 'left', row: shown(told, a1) }), a1)).toMatchObject({
      result: 'pending',
      unwritten: null,
    });
  });

  it('tells no failure of what was said before something later of the same row', () => {
    const twice = after(say(say(opened, a1, GO), a1, NO_GO), { is: 'sent', press: 1 });
    const told = after(twice, { is: 'not-kept', press: 1, error: refused });
    expect(told.presses.map(({ id, is }) => [id, is])).toEqual([[2, 'waiting']]);
    expect(shown(told, a1)).toMatchObject({ ...NO_GO, unwritten: { trouble: null } });
  });

  it('writes again on the new version where others wrote another row of the item', () => {
    const pressed = after(say(opened, a1, GO), { is: 'sent', press: 1 });
    const others = item('a', 7, [a1, { ...a2, ...NO_GO, by: 'acc-network' }]);
    const compared = after(pressed, { is: 'compared', press: 1, item: others, error: changed, account: ME });
    const [next] = dueOf(compared);
    expect(next).toMatchObject({ id: 1, tries: 1 });
    expect(next === undefined ? null : versionFor(compared, next)).toBe(7);
  });

  it('gives up after so many tries, and tells what is there', () => {
    let state = say(opened, a1, GO);
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      expect(dueOf(state)).toHaveLength(1);
      state = after(
        state,
        { is: 'sent', press: 1 },
        { is: 'compared', press: 1, item: item('a', 3 + tries, [a1]), error: changed, account: ME },
      );
    }
    expect(state.presses.map(({ is, tries }) => [is, tries])).toEqual([['conflict', MOST_TRIES]]);
  });

  it('does not write over what somebody else said of the row; said again, it is written over what was shown', () => {
    const theirs = { ...a1, ...NO_GO, by: 'acc-network', at: '2027-03-10T09:00:00Z' };
    const conflict = after(
      say(opened, a1, GO),
      { is: 'sent', press: 1 },
      { is: 'compared', press: 1, item: item('a', 7, [theirs]), error: changed, account: ME },
    );
    expect(conflict.presses.map(({ is }) => is)).toEqual(['conflict']);
    expect(shown(conflict, a1)).toMatchObject({ result: 'go', unwritten: { trouble: { theirs } } });
    const again = say(conflict, a1, GO);
    expect(again.presses).toMatchObject([{ id: 2, is: 'waiting', row: { result: 'no-go' }, trouble: null }]);
    // Their answer is what this one was said over: it is no conflict any more.
    const compared = after(
      again,
      { is: 'sent', press: 2 },
      { is: 'compared', press: 2, item: item('a', 8, [theirs]), error: changed, account: ME },
    );
    expect(dueOf(compared).map(({ id }) => id)).toEqual([2]);
  });

  it('knows its own answer again, where only the app’s did not come', () => {
    const compared = after(
      say(opened, a1, GO),
      { is: 'sent', press: 1 },
      {
        is: 'compared',
        press: 1,
        item: item('a', 4, [{ ...a1, ...GO, by: ME }]),
        error: changed,
        account: ME,
      },
    );
    expect(compared).toMatchObject({ presses: [], kept: 1, lines: [] });
  });

  it('tells the failure itself where the item cannot be read', () => {
    const told = after(
      say(opened, a1, GO),
      { is: 'sent', press: 1 },
      { is: 'compared', press: 1, item: null, error: changed, account: ME },
    );
    expect(told.presses).toMatchObject([{ is: 'refused', trouble: { error: changed, theirs: null } }]);
  });

  it('takes back its own lines only, the latest first', () => {
    const own = item('a', 4, [{ ...a1, ...GO }], { by: ME, id: 'line-1' });
    const others = item('b', 4, [{ ...b1, ...GO }], { by: 'acc-network', id: 'line-2' });
    const kept = after(
      say(say(opened, a1, GO), b1, GO),
      { is: 'kept', press: 1, item: own, account: ME },
      { is: 'kept', press: 2, item: others, account: ME },
    );
    expect(kept.lines).toEqual(['line-1']);
    const begun = after(kept, { is: 'undo-begun' });
    expect(begun.lines).toEqual([]);
    expect(after(begun, { is: 'undo-begun' }).told).toEqual({ is: 'nothing-to-undo' });
    expect(after(begun, { is: 'undo-failed', line: 'line-1', why: null }).lines).toEqual(['line-1']);
    const undone = after(begun, { is: 'undone', why: null });
    // The sheet shows it until it is read again; the versions stay, for what is written next.
    expect(shown(undone, a1).result).toBe('pending');
    expect(undone.versions.get('a')).toBe(4);
  });

  it('says how many rows others changed since the sheet was read', () => {
    const rows = [{ ...a1, ...NO_GO, by: 'acc-network', at: '2027-03-10T09:00:00Z' }, a2, b1];
    const read = after(opened, { is: 'read', rows, account: ME });
    expect(read.told).toEqual({ is: 'changed-by-others', count: 1 });
    expect(after(read, { is: 'read', rows, account: ME }).told).toEqual(read.told);
  });
});

test('after a failure it waits as long as the app asks, compares after a change, and tells all else', () => {
  expect(afterFailure(1, busy)).toEqual({ is: 'pause', seconds: 4 });
  expect(afterFailure(MOST_TRIES, busy)).toEqual({ is: 'tell' });
  expect(afterFailure(1, changed)).toEqual({ is: 'compare' });
  expect(afterFailure(1, refused)).toEqual({ is: 'tell' });
  expect(afterFailure(1, null)).toEqual({ is: 'tell' });
});
