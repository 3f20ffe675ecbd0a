import { readFileSync } from 'node:fs';
import { chunksOf, momentOf } from '../../src/sprints/changelog-pages';
import { guideAt, guideline, workDays } from '../../src/sprints/guideline';
import { mergeSeen } from '../../src/sprints/merge-seen';
import { historyOf } from '../../src/sprints/read-changelog';
import type { Sprint } from '../../src/sprints/sprint';
import { sprintLedger } from '../../src/sprints/sprint-ledger';
import { FIELDS, histories, isDone, ledgerOf, said, scripted, SPRINT } from './scripted';

const OPEN: Sprint = { ...SPRINT, state: 'active', completed: null };
const FUTURE: Sprint = { ...SPRINT, state: 'future', completed: null };

/** Each rule of docs/sprints.md: what happened to an issue of a sprint from 0 to 100, and what the ledger says of it. */
describe.each<[rule: string, rows: readonly [name: string, script: string, expected: string][]]>([
  [
    '1 committed',
    [
      ['in it before the start', 'in@-10 est@-10=3', 'committed carriedOver 3/3'],
      ['put in at the very moment of the start', 'in@0 est@0=3', 'committed carriedOver 3/3'],
      ['put in right after the start', 'new=3 in@1', 'added carriedOver 3/3'],
      ['taken out at the very moment of the start', 'in@-10 out@0', 'nothing null/null'],
      ['taken out before the start', 'new=2 in@-10 out@-5', 'nothing null/2'],
      ['created in it', 'new@-5 new=in new=2', 'committed carriedOver 2/2'],
      ['estimated at the very moment of the start', 'in@-10 est@-10=3 est@0=5', 'committed carriedOver 5/5'],
      ['out and in again before the start', 'in@-10 out@-8 in@-2', 'committed carriedOver null/null'],
    ],
  ],
  [
    '2 added',
    [
      ['after the start', 'in@10 est@5=2', 'added carriedOver 2/2'],
      ['at the very moment of the close', 'in@100', 'added carriedOver null/null'],
      ['after the close', 'in@101', 'never in it'],
      ['estimated only later', 'in@10 est@20=5', 'added carriedOver null/5'],
      ['estimated at the very moment of adding', 'in@10 est@10=5', 'added carriedOver 5/5'],
      ['created in it during the sprint', 'new@20 new=in new=1', 'added carriedOver 1/1'],
      ['was in it before, not at the start', 'new=2 in@-10 out@-5 in@10', 'added carriedOver 2/2'],
    ],
  ],
  [
    '3 removed',
    [
      ['after the start', 'in@-10 est@-10=3 out@10', 'committed removed 3/3'],
      ['added and removed again', 'in@10 out@20 est@15=2', 'added removed null/2'],
      ['removed and put back', 'in@-10 est@-5=3 out@10 in@20', 'committed carriedOver 3/3'],
      ['at the very moment of the close', 'in@-10 out@100', 'committed carriedOver null/null'],
      ['after the close', 'in@-10 out@101', 'committed carriedOver null/null'],
      ['re-estimated at the very moment of removal', 'in@-10 est@-5=3 out@10 est@10=8', 'committed removed 3/8'],
      ['re-estimated after removal', 'in@-10 est@-5=3 out@10 est@20=8', 'committed removed 3/3'],
      ['moved on after its removal', 'new=3 in@-10 out@10 est@20=8 other@30', 'committed removed 3/3'],
      ['removed, put back and removed', 'in@-10 out@10 in@20 out@30', 'committed removed null/null'],
      ['done and removed', 'in@-10 done@5 out@10', 'committed removed null/null'],
    ],
  ],
  [
    '4 carried over',
    [
      ['the next sprint is added at the close', 'in@-10 next@100', 'committed carriedOver null/null'],
      ['it stays without a next sprint', 'in@-10', 'committed carriedOver null/null'],
      ['done right before the close', 'in@-10 done@99', 'committed completed null/null'],
      ['done at the very moment of the close', 'in@-10 done@100', 'committed completed null/null'],
      ['done after the close', 'in@-10 next@100 done@101', 'committed carriedOver null/null'],
      ['moved to the next sprint before the close', 'in@-10 other@50', 'committed removed null/null'],
      ['added and not finished', 'in@10 next@100', 'added carriedOver null/null'],
    ],
  ],
  [
    '5 completed outside',
    [
      ['done before the start', 'in@-10 est@-9=3 done@-5', 'completedOutside 3/3'],
      ['done at the very moment of the start', 'in@-10 done@0', 'completedOutside null/null'],
      ['done right after the start', 'in@-10 done@1', 'committed completed null/null'],
      ['reopened and finished inside', 'in@-10 done@-5 todo@10 done@20', 'committed completed null/null'],
      ['reopened inside', 'in@-10 done@-5 todo@10', 'committed carriedOver null/null'],
      ['reopened at the very moment of the close', 'in@-10 done@-5 todo@100', 'committed carriedOver null/null'],
      ['done before the start and added', 'new=2 done@-5 in@10', 'added completedOutside 2/2'],
      ['done before the start and removed', 'in@-10 done@-5 out@10', 'committed removed null/null'],
    ],
  ],
  [
    '6 done',
    [
      ['in the last column', 'in@-10 done@10', 'committed completed null/null'],
      ['finished before it was added, in the time of the sprint', 'done@5 in@10', 'added completed null/null'],
      ['its value is that of finishing', 'in@-10 est@-5=3 est@20=5 done@30 est@40=8', 'committed completed 3/5'],
      ['re-estimated at the very moment of finishing', 'in@-10 est@-5=3 done@30 est@30=5', 'committed completed 3/5'],
      ['finished twice', 'in@-10 est@-5=3 done@30 todo@40 est@45=4 done@50', 'committed completed 3/4'],
      ['created as done', 'new@10 new=in new=done', 'added completed null/null'],
    ],
  ],
  [
    '7 re-estimate and reopen',
    [
      ['up', 'in@-10 est@-5=3 est@10=5', 'committed carriedOver 3/5'],
      ['down', 'in@-10 est@-5=3 est@10=1', 'committed carriedOver 3/1'],
      ['cleared', 'in@-10 est@-5=3 est@10=-', 'committed carriedOver 3/null'],
      ['created with an estimate, cleared', 'new=3 in@-10 est@10=-', 'committed carriedOver 3/null'],
      [
        'created with an estimate, cleared before the start',
        'new=3 in@-10 est@-5=-',
        'committed carriedOver null/null',
      ],
      ['at the very moment of the close', 'in@-10 est@-5=3 est@100=5', 'committed carriedOver 3/5'],
      ['after the close', 'in@-10 est@-5=3 est@101=5', 'committed carriedOver 3/3'],
      ['reopened', 'in@-10 done@10 todo@20', 'committed carriedOver null/null'],
    ],
  ],
])('rule %s', (_rule, rows) => {
  test.each(rows)('%s', (_name, script, expected) => {
    expect(said(ledgerOf({ 1: script }))).toBe(expected);
  });
});

describe('rule 2 for sub-tasks: they are where their parent is', () => {
  test.each([
    ['created during the sprint', { 1: 'in@-10', '2<1': 'new@10' }, 'added carriedOver null/null'],
    ['created before it', { 1: 'in@-10', '2<1': 'new@-20 done@5' }, 'committed completed null/null'],
    ['created at the very moment of the start', { 1: 'in@-10', '2<1': 'new@0' }, 'committed carriedOver null/null'],
    ['its parent is added', { 1: 'in@20', '2<1': '' }, 'added carriedOver null/null'],
    ['its parent is removed', { 1: 'in@-10 out@20', '2<1': '' }, 'committed removed null/null'],
    ['it gets a parent elsewhere', { 1: 'in@-10', 3: '', '2<1': 'under@20=3' }, 'committed removed null/null'],
    ['it comes from elsewhere', { 1: 'in@-10', 3: '', '2<3': 'under@20=1' }, 'added carriedOver null/null'],
    ['created and moved elsewhere at one moment', { 1: 'in@-10', 3: '', '2<1': 'new@20 under@20=3' }, 'never in it'],
    ['created at the very moment at which its parent leaves', { 1: 'in@-10 out@20', '2<1': 'new@20' }, 'never in it'],
    [
      'it gets a parent elsewhere at the moment at which the old one is added',
      { 1: 'in@20', 3: '', '2<1': 'under@20=3' },
      'never in it',
    ],
    [
      'it gets a parent at the very moment at which that one is added',
      { 1: '', 3: 'in@20', '2<1': 'under@20=3' },
      'added carriedOver null/null',
    ],
    [
      'it changes its parent twice at one moment',
      { 1: 'in@-10', 3: '', '2<1': 'under@20=3 under@20=1' },
      'committed carriedOver null/null',
    ],
  ])('%s', (_name, scripts, expected) => {
    expect(said(ledgerOf(scripts), '2')).toBe(expected);
  });
});

describe('rule 8: a reopened sprint goes on to its new end', () => {
  const reopened: Sprint = { ...SPRINT, state: 'active', completed: null, end: 150 };
  test.each<[string, string, Sprint, number, string]>([
    ['it is open again: nothing is carried over', 'in@-10', reopened, 120, 'committed null/null'],
    ['finished after the first close', 'in@-10 done@110', reopened, 120, 'committed completed null/null'],
    ['added after the first close', 'in@110', reopened, 120, 'added null/null'],
    [
      'moved to another active sprint meanwhile',
      'in@-10 next@100 other@105',
      reopened,
      120,
      'committed removed null/null',
    ],
    ['closed again', 'in@-10 done@110', { ...SPRINT, completed: 150 }, 160, 'committed completed null/null'],
    [
      'finished at the very moment of the second close',
      'in@-10 done@150',
      { ...SPRINT, completed: 150 },
      160,
      'committed completed null/null',
    ],
  ])('%s', (_name, script, sprint, now, expected) => {
    expect(said(ledgerOf({ 1: script }, sprint, now))).toBe(expected);
  });
});

describe('rule 9: what Jira no longer shows', () => {
  const seen = (before: string, after: string | null, deleted: number | null, now: number) => {
    const stored = [scripted('1', before)];
    const fresh = after === null ? [] : [scripted('1', after)];
    const gone = new Map(after === null ? [['1', deleted ?? now]] : []);
    const merged = mergeSeen(stored, fresh, gone, now);
    return sprintLedger(SPRINT, merged, { estimates: true, complete: new Set(), now: 200 });
  };
  test.each([
    ['deleted, as an event told', 'in@-10 est@-5=3', null, 40, 60, 'committed removed 3/3'],
    ['gone, and no event told', 'in@-10', null, null, 60, 'committed removed null/null'],
    ['deleted after the close', 'in@-10 done@20', null, 120, 130, 'committed completed null/null'],
    ['deleted at the very moment of the close', 'in@-10', null, 100, 130, 'committed carriedOver null/null'],
    ['deleted at the very moment of the start', 'in@-10', null, 0, 30, 'nothing null/null'],
    ['its membership is not shown any more', 'in@-10 est@-5=2', 'est@-5=2', null, 60, 'committed removed 2/2'],
    ['added and deleted', 'in@10', null, 20, 60, 'added removed null/null'],
  ])('%s', (_name, before, after, deleted, now, expected) => {
    expect(said(seen(before, after, deleted, now))).toBe(expected);
  });

  test('a deleted issue is marked, keeps its key, and takes its sub-tasks along', () => {
    const items = histories({ 1: 'in@-10 gone@30', '2<1': '' });
    const ledger = sprintLedger(SPRINT, items, { estimates: true, complete: new Set(), now: 100 });
    expect(ledger.issues.map(({ key, deleted, removed }) => [key, deleted, removed])).toEqual([
      ['MIG-1', true, true],
      ['MIG-2', true, true],
    ]);
  });
});

describe('rule 10: parallel sprints', () => {
  const both = (script: string) => {
    const item = scripted('1', script);
    const other = { ...item, member: item.member.map((step) => ({ ...step, value: !step.value })) };
    return [
      said(ledgerOf({ 1: script })),
      said(sprintLedger(OPEN, [other], { estimates: true, complete: new Set(), now: 100 })),
    ];
  };
  test.each([
    ['moved from this one to the other', 'in@-10 other@20', ['committed removed null/null', 'added null/null']],
    ['moved at the very moment of the start', 'in@-10 other@0', ['nothing null/null', 'committed null/null']],
    [
      'moved from the other to this one',
      'other@-10 in@20',
      ['added carriedOver null/null', 'committed removed null/null'],
    ],
    ['in neither at first', 'in@30', ['added carriedOver null/null', 'committed removed null/null']],
    ['there and back', 'in@-10 other@20 in@30', ['committed carriedOver null/null', 'added removed null/null']],
  ])('%s', (_name, script, expected) => {
    expect(both(script)).toEqual(expected);
  });
});

describe('rule 11: the guideline is flat on non-working days', () => {
  // Days of ten: the third and the fourth are off.
  const points = guideline(
    { start: 0, end: 100, total: 8 },
    (at) => ![2, 3].includes(Math.floor(at / 10)),
    (at) => (Math.floor(at / 10) + 1) * 10,
  );
  test.each([
    ['at the start', 0, 8],
    ['after two working days', 20, 6],
    ['on a day off', 30, 6],
    ['at the very moment at which work goes on', 40, 6],
    ['in the middle of a working day', 45, 5.5],
    ['at the planned end', 100, 0],
    ['after it', 120, 0],
    ['before the start', -5, 8],
  ])('%s', (_name, at, expected) => {
    expect(guideAt(points, at)).toBeCloseTo(expected, 9);
  });
});

describe('the working days of a sprint', () => {
  const hours = (from: number, to: number) => ({ start: from * 3_600_000, end: to * 3_600_000 });
  const day = (at: number) => Math.floor(at / 86_400_000);
  // The first day is a Monday.
  const days = (span: { readonly start: number; readonly end: number }) =>
    workDays(
      span,
      (at) => day(at) % 7 < 5,
      (at) => (day(at) + 1) * 86_400_000,
    ).map((at) => at / 3_600_000);
  test.each([
    ['from Monday to Friday of the next week', hours(9, 11 * 24 + 16), [9, 24, 48, 72, 96, 168, 192, 216, 240, 264]],
    ['from nine to nine two weeks later', hours(9, 14 * 24 + 9), [9, 24, 48, 72, 96, 168, 192, 216, 240, 264]],
    ['over a clock that is put back', hours(9, 14 * 24 + 10), [9, 24, 48, 72, 96, 168, 192, 216, 240, 264]],
    ['of one afternoon', hours(12, 17), [12]],
    ['begun on a Saturday', hours(5 * 24, 8 * 24 + 12), [168, 192]],
    ['on days off alone', hours(5 * 24, 7 * 24), []],
  ])('%s', (_name, span, expected) => {
    expect(days(span)).toEqual(expected);
  });
});

describe('rule 12: changelogs come in pages, in any order', () => {
  const change = (at: number, line: number, from: string | null, to: string | null) => ({
    ...{ at, line, field: FIELDS.sprint, from, to, fromText: null, toText: null },
  });
  const issue = {
    ...{ id: '1', key: 'MIG-1', isSubtask: false, parent: null, created: -100 },
    ...{ status: 'todo', sprints: [], estimate: null },
  };
  const of = (changes: ReturnType<typeof change>[]) =>
    historyOf(issue, changes, { sprint: 38, fields: FIELDS, isDone }).member.map(({ at, value }) => [at, value]);
  test.each([
    [
      'newest first',
      [change(10, 2, '38', null), change(-5, 1, null, '38')],
      [
        [-100, false],
        [-5, true],
        [10, false],
      ],
    ],
    [
      'two lines of one moment, by their ids',
      [change(5, 9, '38', null), change(5, 8, null, '38')],
      [
        [-100, false],
        [5, true],
        [5, false],
      ],
    ],
    [
      'the first change says what it was created with',
      [change(10, 1, '38', null)],
      [
        [-100, true],
        [10, false],
      ],
    ],
    [
      'an id in an id is another sprint',
      [change(10, 1, null, '138, 380')],
      [
        [-100, false],
        [10, false],
      ],
    ],
    [
      'one of several',
      [change(10, 1, '12', '12, 38, 40')],
      [
        [-100, false],
        [10, true],
      ],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(of(changes)).toEqual(expected);
  });

  test.each([
    ['a text with a zone', '2026-11-30T10:00:00.000+0000', Date.UTC(2026, 10, 30, 10)],
    ['milliseconds', 1_700_000_000_123, 1_700_000_000_123],
    ['seconds, as in the example of the documents', 1_492_070_429, 1_492_070_429_000],
  ])('a moment is read as %s', (_name, value, expected) => {
    expect(momentOf(value)).toBe(expected);
  });

  test('at most 1,000 issues a request', () => {
    const ids = Array.from({ length: 2_001 }, (_, index) => String(index));
    expect(chunksOf(ids, 1_000).map((chunk) => chunk.length)).toEqual([1_000, 1_000, 1]);
    expect(chunksOf([], 1_000)).toEqual([]);
  });
});

describe('an open and a planned sprint', () => {
  test.each<[string, string, Sprint, string]>([
    ['open: nothing is carried over', 'in@-10', OPEN, 'committed null/null'],
    ['open: what is done counts', 'in@-10 est@-5=2 done@30', OPEN, 'committed completed 2/2'],
    ['open: what happens later is not known yet', 'in@-10 done@80', OPEN, 'committed null/null'],
    ['planned: nothing is committed', 'in@-10 est@-5=2', FUTURE, 'nothing null/2'],
    ['planned: taken out again', 'in@-10 est@-5=2 out@5 est@7=3', FUTURE, 'nothing null/2'],
  ])('%s', (_name, script, sprint, expected) => {
    expect(said(ledgerOf({ 1: script }, sprint, 60))).toBe(expected);
  });

  test('a planned sprint has no line; its issues are listed', () => {
    const { line, issues, committed } = ledgerOf({ 1: 'in@-10' }, FUTURE, 60);
    expect([line, issues.length, committed]).toEqual([[], 1, { items: 0, points: 0 }]);
  });
});

describe('the line', () => {
  const drawn = (scripts: Readonly<Record<string, string>>, sprint = SPRINT, now = 100) =>
    ledgerOf(scripts, sprint, now).line.map(({ at, remaining, scope }) => [
      ...[at, remaining.items, remaining.points, scope.items, scope.points],
    ]);

  test('one point at the start, one where a value changes, the last at the close', () => {
    expect(drawn({ 1: 'in@-10 est@-5=3 done@40', 2: 'in@10 est@5=2', 3: 'in@-10 out@30' })).toEqual([
      [0, 2, 3, 2, 3],
      [10, 3, 5, 3, 5],
      [30, 2, 5, 2, 5],
      [40, 1, 2, 2, 5],
      [100, 1, 2, 2, 5],
    ]);
  });

  test('a re-estimate changes scope, of what is done too; what is left only of what is open', () => {
    expect(drawn({ 1: 'in@-10 est@-5=3 done@10 est@20=5 todo@30' })).toEqual([
      [0, 1, 3, 1, 3],
      [10, 0, 0, 1, 3],
      [20, 0, 0, 1, 5],
      [30, 1, 5, 1, 5],
      [100, 1, 5, 1, 5],
    ]);
  });

  test('ends now while the sprint is open, and has one point where it has just begun', () => {
    expect(drawn({ 1: 'in@-10' }, OPEN, 60)).toEqual([
      [0, 1, 0, 1, 0],
      [60, 1, 0, 1, 0],
    ]);
    expect(drawn({ 1: 'in@-10' }, OPEN, 0)).toEqual([[0, 1, 0, 1, 0]]);
  });

  test('scope at the end is what was committed and added less what was removed', () => {
    const ledger = ledgerOf({
      ...{ 1: 'in@-10 done@-5', 2: 'done@-5 in@10', 3: 'in@-10 out@100', 4: 'in@20 out@30', 5: 'in@-9 done@50' },
    });
    const { committed, added, removed, line } = ledger;
    expect(line.at(-1)?.scope.items).toBe(committed.items + added.items - removed.items);
    expect(line[0]?.scope.items).toBe(committed.items);
  });

  test('a board without estimates has no points', () => {
    const ledger = sprintLedger(SPRINT, histories({ 1: 'in@-10' }), {
      estimates: false,
      complete: new Set(),
      now: 100,
    });
    expect([ledger.committed, ledger.line[0]?.scope]).toEqual([
      { items: 1, points: null },
      { items: 1, points: null },
    ]);
  });
});

describe('the worked example of docs/sprints.md', () => {
  const ledger = ledgerOf({
    ...{ 1: 'new=3 in@-10 done@10', 2: 'new=5 in@0', 3: 'new=2 in@20 est@30=4 done@60', 4: 'new=1 in@-10 out@20' },
    ...{ 5: 'new=8 in@-10 done@-5', '6<2': 'new@30' },
  });

  test('has the numbers that the page prints', () => {
    const page = readFileSync('docs/sprints.md', 'utf8');
    const { issues: _issues, line: _line, complete: _complete, ...amounts } = ledger;
    const printed = /\| number +\| items \| points \|\n\|[-| ]+\|\n((?:\|.*\|\n)+)/.exec(page)?.[1] ?? '';
    const rows = printed
      .trim()
      .split('\n')
      .map((row) =>
        row
          .split('|')
          .slice(1, 4)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual(
      Object.entries(amounts).map(([name, { items, points }]) => [
        name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
        ...[String(items), String(points)],
      ]),
    );
  });

  test('has the scope and the rest that the page prints', () => {
    expect(ledger.line.at(-1)).toMatchObject({ scope: { items: 4, points: 12 }, remaining: { items: 2, points: 5 } });
  });
});
