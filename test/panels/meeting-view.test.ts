import fc from 'fast-check';
import { meeting as sheet, meetingRecord } from '../../static/panels/src/gallery/gate-data';
import { meetingRow, type MeetingRow } from '../../static/panels/src/tabs/gates/meeting/meeting-row-state';
import { fitting } from '../../static/panels/src/tabs/gates/meeting/result-keys';
import { rowId } from '../../static/panels/src/tabs/gates/meeting/row-id';
import { askedSince } from '../../static/panels/src/tabs/gates/meeting-view/asked-since';
import { expectedPeople } from '../../static/panels/src/tabs/gates/meeting-view/expected-people';
import {
  isAllGo,
  lineGroups,
  nextOpen,
  openByOwner,
} from '../../static/panels/src/tabs/gates/meeting-view/line-groups';
import {
  DIGITS_MS,
  sectionAfter,
  sectionsOf,
  typedNumber,
} from '../../static/panels/src/tabs/gates/meeting-view/sections';

const rows = sheet.rows.map((row): MeetingRow => meetingRow(row, undefined, undefined));
const owners = sheet.itemOwners ?? {};
const groups = lineGroups(rows, owners);

describe('groups of a meeting', () => {
  test('each is one checklist in the order of the lines, with its owner and what is kept of it', () => {
    expect(groups.map(({ issue, owner, rows: own }) => [issue.title, owner, own.length])).toEqual([
      ['Carrier', 'acc-lead', 10],
      ['Integrations', null, 10],
      ['Monitoring', 'acc-network', 10],
      ['People on the night', null, 10],
      ['The way back', null, 10],
    ]);
    for (const { good, open, against, rows: own } of groups) expect(good + open + against).toBe(own.length);
    expect(groups.map(isAllGo)).toEqual([true, false, false, false, false]);
  });

  test('an answer that waits to be kept does not count', () => {
    const [open] = rows.filter(({ result }) => result === 'pending');
    if (open === undefined) throw new Error('No line is open.');
    const pressed = rows.map((row): MeetingRow => (row === open ? { ...row, result: 'go' } : row));
    const count = (all: readonly MeetingRow[]) => lineGroups(all, owners).reduce((sum, { good }) => sum + good, 0);
    expect(count(pressed)).toBe(count(rows));
  });

  test('who has open lines is named with how many, those without an owner last', () => {
    const counts = openByOwner(rows);
    const open = rows.filter(({ result }) => result === 'pending' || result === 'not-run');
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(open.length);
    expect(counts.at(-1)?.[0]).toBeNull();
  });

  test('the next open line is found from any line, and from the last one turns to the first', () => {
    const open = rows.filter(({ result }) => result === 'pending' || result === 'not-run').map(rowId);
    let at: { group: string; row: string | null } = { group: groups[0]?.id ?? '', row: null };
    const met: string[] = [];
    for (let step = 0; step < open.length; step += 1) {
      const next = nextOpen(groups, at, rowId);
      if (next === null) throw new Error('There are open lines.');
      met.push(next.row);
      at = next;
    }
    expect(met).toEqual(open);
    expect(nextOpen(groups, at, rowId)?.row).toBe(open[0]);
  });

  test('a result goes only to lines that it fits and that the person may answer', () => {
    const some = rows.map((row, index) => ({ ...row, mayMark: index % 2 === 0 }));
    const { fits, otherKind, notAllowed } = fitting(some, 'passed');
    expect(fits.every(({ kind, mayMark }) => kind === 'test' && mayMark)).toBe(true);
    expect(fits.length + otherKind + notAllowed).toBe(some.length);
  });
});

describe('parts of a meeting', () => {
  const cutover = sectionsOf(groups, { kind: 'decision', stands: 'cutover' });

  test('a roll call comes first at a cutover, and nothing is decided at a review', () => {
    expect(cutover[0]).toBe('roll-call');
    expect(cutover.slice(-4)).toEqual(['criteria', 'conditions', 'actions', 'decide']);
    expect(sectionsOf(groups, { kind: 'decision', stands: 'phase-exit' })[0]).toBe(`group ${groups[0]?.id}`);
    expect(sectionsOf(groups, { kind: 'review', stands: 'phase-exit' }).at(-1)).toBe('actions');
  });

  test('a full stop leads to the next part, a comma to the one before, and neither beyond the ends', () => {
    expect(sectionAfter(cutover, cutover[0], '.')).toBe(cutover[1]);
    expect(sectionAfter(cutover, cutover[1], ',')).toBe(cutover[0]);
    expect(sectionAfter(cutover, cutover[0], ',')).toBeNull();
    expect(sectionAfter(cutover, cutover.at(-1), '.')).toBeNull();
    expect(sectionAfter(cutover, cutover[0], 'g')).toBeNull();
  });

  test('every number leads to its part, digit by digit, and none beyond the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 }), (last, wanted) => {
        let typed = null as ReturnType<typeof typedNumber>;
        for (const digit of String(wanted)) typed = typedNumber(typed, Number(digit), 0, last);
        if (wanted <= last) expect(typed?.number).toBe(wanted);
        else expect(typed === null || (typed.number >= 1 && typed.number <= last)).toBe(true);
      }),
    );
    const one = typedNumber(null, 1, 0, 30);
    expect(typedNumber(one, 2, DIGITS_MS + 1, 30)?.number).toBe(2);
    expect(typedNumber(null, 0, 0, 30)).toBeNull();
  });
});

describe('people of a meeting', () => {
  test('approvers, owner and leads are expected once each, with those who were added, and not those who are not', () => {
    const expected = expectedPeople(sheet, meetingRecord);
    const names = expected.map(({ person }) => ('account' in person ? person.account : person.name));
    expect(names).toEqual(['acc-lead', 'acc-sponsor', 'Head of the northern branches', 'acc-network']);
    expect(expected.map(({ is }) => is)).toEqual(['here', 'here', null, null]);
    const attendance = [
      { person: { account: 'acc-network' }, is: 'not-expected', by: 'a', at: '' },
      { person: { name: 'A guest' }, is: 'here', by: 'a', at: '' },
    ] as const;
    expect(expectedPeople(sheet, { attendance }).map(({ person }) => person)).toEqual([
      { account: 'acc-lead' },
      { account: 'acc-sponsor' },
      { name: 'Head of the northern branches' },
      { name: 'A guest' },
    ]);
  });

  test('who was asked has answered what they answered since, and not what was answered before', () => {
    const [first, second] = rows.filter(({ by }) => by === 'acc-network');
    if (first?.at == null || second === undefined) throw new Error('No line was answered.');
    const since = { by: 'acc-lead', at: first.at, people: { 'acc-network': null, 'acc-lead': 'No permission.' } };
    const asked = askedSince(since, rows, owners);
    const own = asked.find(({ account }) => account === 'acc-network');
    expect(own?.answered).toBe(
      rows.filter(({ by, at }) => by === 'acc-network' && at !== null && at >= since.at).length,
    );
    expect(own?.answered).toBeGreaterThan(0);
    expect(asked.map(({ open }) => open)).toEqual(asked.map(({ open }) => open).toSorted((a, b) => b - a));
  });
});
