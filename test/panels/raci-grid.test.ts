import fc from 'fast-check';
import type { RaciLetters, RaciView } from '../../src/contract/raci';
import { matrixEditRequest, raciLetters, registerEdit } from '../../src/contract/raci';
import { manyRaci, noRolesRaci, raci, tasks, writtenRaci } from '../../static/panels/src/gallery/raci-data';
import { NO_RACI_FILTER, type RaciFilter } from '../../static/panels/src/shell/place';
import { copiedBlock, pastedInto, takenBack, toggledLetter } from '../../static/panels/src/tabs/raci/grid/block-edits';
import { blockOf } from '../../static/panels/src/tabs/raci/grid/block-of';
import { freeId } from '../../static/panels/src/kit/register/free-id';
import { gridColumns } from '../../static/panels/src/tabs/raci/grid/grid-columns';
import { gridLines } from '../../static/panels/src/tabs/raci/grid/grid-lines';
import { isOlder } from '../../static/panels/src/kit/register/is-older';
import { keepSameView } from '../../static/panels/src/tabs/raci/keep-same';
import { nextPlace } from '../../static/panels/src/tabs/raci/grid/next-place';
import { pastedCells } from '../../static/panels/src/tabs/raci/grid/pasted-cells';
import { pendingCells } from '../../static/panels/src/tabs/raci/grid/pending-cells';
import { shownCells } from '../../static/panels/src/tabs/raci/grid/shown-cell';
import { availabilityIn } from '../../static/panels/src/tabs/settings/availability-in';
import { mayCloseWorkstream } from '../../static/panels/src/kit/register/may-close-workstream';
import type { Loaded } from '../../static/panels/src/shell/use-call';

const words = { gates: 'Gates', milestones: 'Milestones', otherPhase: 'Other' };
const phases = new Map([
  ['assess', 'Assess'],
  ['mobilize', 'Mobilize'],
  ['migrate', 'Migrate'],
]);
const none = new Map<string, Loaded<typeof tasks>>();
const linesOf = (filter: Partial<RaciFilter> = {}, opened = none, view: RaciView = raci) =>
  gridLines({ view, filter: { ...NO_RACI_FILTER, ...filter }, phases, tasks: opened, words });
const named = (lines: ReturnType<typeof linesOf>) =>
  lines.map((line) => (line.is === 'group' ? `# ${line.name}` : line.id));
const open = new Map([['starter/assess/m2', { state: 'ready', value: tasks } as const]]);

test('rows stand under the names of their phases, gates and milestones last', () => {
  expect(named(linesOf())).toEqual([
    ...['# Assess', 'starter/assess/m1', 'starter/assess/m2'],
    ...['# Mobilize', 'starter/mobilize/m3', 'starter/mobilize/m4'],
    ...['# Migrate', 'starter/migrate/m5'],
    ...['# Gates', 'gate:starter/go-live', '# Milestones', 'milestone:t-0'],
  ]);
  const turned = { ...raci, rows: raci.rows.toReversed() };
  expect(named(linesOf({}, none, turned)).slice(-4)).toEqual([
    ...['# Gates', 'gate:starter/go-live', '# Milestones', 'milestone:t-0'],
  ]);
});

test('a module that is open has its tasks below it, and is told what of them is hidden', () => {
  const lines = linesOf({ phase: 'assess' }, open);
  expect(named(lines).slice(2)).toEqual([
    'starter/assess/m2',
    ...tasks.rows.map(({ id }) => id),
    'note starter/assess/m2',
  ]);
  expect(lines.map((line) => (line.is === 'row' ? line.depth : null))).toEqual([null, 0, 0, 1, 2, 1, null]);
  expect(lines.at(-1)).toMatchObject({ says: { hidden: 1 } });
  const failed = new Map([['starter/assess/m2', { state: 'failed', error: null } as const]]);
  expect(linesOf({}, failed).find(({ is }) => is === 'note')).toMatchObject({ says: 'failed' });
});

test.each<[string, Partial<RaciFilter>, readonly string[], readonly string[]]>([
  [
    'a party, and who else has a letter in its rows',
    { party: 'vendor' },
    ['starter/migrate/m5'],
    ['carrier', 'migration-lead', 'sponsor'],
  ],
  [
    'a person with all roles that they hold',
    { person: 'p3', phase: 'assess' },
    ['starter/assess/m1', 'starter/assess/m2'],
    ['network', 'carrier', 'migration-lead', 'sponsor'],
  ],
  ['a phase, without gates and milestones', { phase: 'migrate' }, ['starter/migrate/m5'], []],
  ['a title', { search: 'DEPENDENCY' }, ['starter/assess/m2'], []],
  ['a key', { search: 'mig-117' }, ['starter/migrate/m5'], []],
  ['a role by its name', { search: 'security' }, ['starter/mobilize/m3'], []],
  ['a person who is gone', { person: 'p99' }, [], []],
])('a filter shows %s', (_, filter, rows, columns) => {
  const lines = linesOf(filter);
  expect(lines.flatMap((line) => (line.is === 'row' ? [line.id] : []))).toEqual(rows);
  const shown = gridColumns(raci, { ...NO_RACI_FILTER, ...filter }, lines).map(({ id }) => id);
  expect(shown).toEqual(
    columns.length > 0 || filter.person === 'p99' ? columns : raci.register.roles.map(({ id }) => id),
  );
});

test('a module of which an open task is found is shown with it', () => {
  expect(named(linesOf({ search: 'collectors' }, open))).toEqual([
    '# Assess',
    'starter/assess/m2',
    'starter/assess/m2/t1/s1',
    'note starter/assess/m2',
  ]);
  expect(linesOf({ search: 'collectors' })).toEqual([]);
});

const lines = linesOf();
const columns = raci.register.roles;
const table = { lines, columns, pending: pendingCells([]) };
const block = (from: readonly [string, string], to: readonly [string, string]) => {
  const found = blockOf({ row: from[0], role: from[1] }, { row: to[0], role: to[1] }, lines, columns);
  if (found === null) throw new Error('no block');
  return found;
};
const plain = (cells: ReadonlyMap<string, ReadonlyMap<string, RaciLetters | null>>) =>
  Object.fromEntries([...cells].map(([row, each]) => [row, Object.fromEntries(each)]));

test('a key gives a letter to every cell of a block that lacks it, and takes it where all have it', () => {
  const one = block(['starter/assess/m2', 'network'], ['starter/assess/m2', 'network']);
  expect(plain(toggledLetter(table, one, 'I'))).toEqual({ 'starter/assess/m2': { network: 'RCI' } });
  expect(plain(toggledLetter(table, one, 'C'))).toEqual({ 'starter/assess/m2': { network: 'R' } });
  const wide = block(['starter/assess/m2', 'sponsor'], ['starter/mobilize/m3', 'migration-lead']);
  expect(plain(toggledLetter(table, wide, 'A'))).toEqual({
    'starter/assess/m2': { sponsor: 'A' },
    'starter/mobilize/m3': { 'migration-lead': 'A', sponsor: 'A' },
  });
});

test('Delete takes back what people wrote, and nothing else', () => {
  const all = block(['starter/assess/m1', 'migration-lead'], ['starter/mobilize/m4', 'training']);
  expect(plain(takenBack(table, all))).toEqual({
    'starter/assess/m2': { sponsor: null, network: null },
    'starter/mobilize/m4': { 'migration-lead': null, sponsor: null },
  });
});

test('what is on its way is what the next key sees', () => {
  const first = new Map([['starter/assess/m1', new Map([['network', 'RC' as const]])]]);
  const second = new Map([['starter/assess/m1', new Map([['network', null]])]]);
  const at = block(['starter/assess/m1', 'network'], ['starter/assess/m1', 'network']);
  expect(plain(toggledLetter({ ...table, pending: pendingCells([first]) }, at, 'R'))).toEqual({
    'starter/assess/m1': { network: 'C' },
  });
  expect(plain(pendingCells([first, second]))).toEqual({ 'starter/assess/m1': { network: null } });
});

test('a block goes to a spreadsheet and comes back as it was', () => {
  const rows = raci.rows.map(({ id }) => id);
  const place = fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...columns.map(({ id }) => id)));
  fc.assert(
    fc.property(place, place, (from, to) => {
      const at = block(from, to);
      const pasted = pastedCells(copiedBlock(table, at));
      expect(pasted).not.toBeNull();
      expect(plain(pastedInto(table, at, pasted ?? []) ?? new Map([['beyond', new Map()]]))).toEqual({});
    }),
  );
});

test('one cell fills a selection; a block begins at its first cell and does not reach beyond the table', () => {
  const two = block(['starter/assess/m1', 'security'], ['starter/assess/m2', 'security']);
  expect(plain(pastedInto(table, two, [['I']]) ?? new Map())).toEqual({
    'starter/assess/m1': { security: 'I' },
    'starter/assess/m2': { security: 'I' },
  });
  const last = block(['milestone:t-0', 'training'], ['milestone:t-0', 'training']);
  expect(pastedInto(table, last, [['R'], ['A']])).toBeNull();
  expect(pastedInto(table, last, [['R', 'A']])).toBeNull();
  // Between the two rows stands the name of a phase.
  const over = block(['starter/assess/m2', 'training'], ['starter/assess/m2', 'training']);
  expect(Object.keys(plain(pastedInto(table, over, [['R'], ['A']]) ?? new Map()))).toEqual([
    'starter/assess/m2',
    'starter/mobilize/m3',
  ]);
});

test.each([
  ['ra', [['RA']]],
  ['A R', [['RA']]],
  ['R,,c\n', [['R', '', 'C']]],
  [
    'R\tA\r\n\tI\r\n',
    [
      ['R', 'A'],
      ['', 'I'],
    ],
  ],
  ['', [['']]],
  ['Responsible', null],
  ['R\tx', null],
])('%j is pasted as cells', (text, cells) => expect(pastedCells(text)).toEqual(cells));

test('every cell that keys and pasting make is one that the app takes', () => {
  const whole = block(['starter/assess/m1', 'migration-lead'], ['milestone:t-0', 'training']);
  for (const letter of ['R', 'A', 'C', 'I'] as const) {
    const cells = plain(toggledLetter(table, whole, letter));
    expect(Object.keys(cells).length).toBeGreaterThan(3);
    const request = { wave: '10000.1', edit: { do: 'cells', cells }, read: { 'starter/assess/m2': 4 } };
    expect(matrixEditRequest.safeParse(request).success).toBe(true);
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom('R', 'A', 'C', 'I', 'r', ' ', '/')), (typed) => {
      const [[cell] = []] = pastedCells(typed.join('')) ?? [];
      expect(raciLetters.safeParse(cell).success).toBe(true);
    }),
  );
});

test.each([
  ['ArrowDown', false, 'starter/mobilize/m3', 'network'],
  ['ArrowUp', true, 'starter/assess/m1', 'network'],
  ['ArrowLeft', false, 'starter/assess/m2', 'sponsor'],
  ['ArrowRight', true, 'starter/assess/m2', 'training'],
  ['Home', false, 'starter/assess/m2', null],
  ['End', false, 'starter/assess/m2', 'training'],
  ['Home', true, 'starter/assess/m1', null],
  ['End', true, 'milestone:t-0', 'training'],
  ['PageDown', false, 'starter/migrate/m5', 'network'],
  ['PageUp', false, 'starter/assess/m1', 'network'],
])('%s (Ctrl: %s) leads to %s, %s', (key, isCtrl, row, role) => {
  expect(nextPlace(key, isCtrl, { row: 'starter/assess/m2', role: 'network' }, lines, columns, 3)).toEqual({
    row,
    role,
  });
});

test('a write leaves the rows that say the same as the same objects', () => {
  const again = JSON.parse(JSON.stringify(writtenRaci)) as RaciView;
  const kept = keepSameView(raci, again);
  expect(kept.rows.filter((row) => raci.rows.includes(row)).length).toBe(raci.rows.length - 1);
  expect(kept.rows[0]).toEqual(writtenRaci.rows[0]);
  expect(kept.register.roles).toBe(raci.register.roles);
  expect(keepSameView(manyRaci, JSON.parse(JSON.stringify(manyRaci)) as RaciView).rows[299]).toBe(manyRaci.rows[299]);
});

test('an answer that was read before a write is known by its versions', () => {
  expect(isOlder(raci, writtenRaci)).toBe(true);
  expect(isOlder(writtenRaci, raci)).toBe(false);
  expect(isOlder(raci, raci)).toBe(false);
  expect(isOlder(raci, { ...raci, register: { ...raci.register, version: 8 } })).toBe(true);
});

test('a cell that is on its way is drawn as it will be, and one that is taken back as empty', () => {
  const [, row] = raci.rows;
  if (row === undefined) throw new Error('no row');
  const cellOf = shownCells(
    row,
    new Map([
      ['network', null],
      ['security', 'I' as const],
    ]),
  );
  expect(cellOf('network')).toEqual({ letters: '', from: null, isPending: true });
  expect(cellOf('security')).toEqual({ letters: 'I', from: 'person', isPending: true });
  expect(cellOf('sponsor')).toEqual({ letters: '', from: 'person', isPending: false });
  expect(cellOf('training')).toEqual({ letters: '', from: null, isPending: false });
});

test('an id is made of any name, is one that the register takes, and is never given twice', () => {
  expect(freeId('  Night desk / carrier ', [])).toBe('night-desk-carrier');
  expect(freeId('Sponsor', ['sponsor', 'sponsor-2'])).toBe('sponsor-3');
  expect(freeId('مسؤول التدريب', [])).toBe('مسؤول-التدريب');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (name) => {
      const role = freeId(name, ['role']);
      expect(registerEdit.safeParse({ do: 'role', role, name: 'x', party: null }).success).toBe(true);
      expect(freeId(name, [role])).not.toBe(role);
    }),
  );
});

test('a confirmation holds for the window as it was confirmed', () => {
  const [window] = raci.windows;
  if (window === undefined) throw new Error('no window');
  expect(availabilityIn(raci.register, 'p1', window).is).toBe('confirmed');
  expect(availabilityIn(raci.register, 'p3', window).is).toBe('lapsed');
  expect(availabilityIn(raci.register, 'p1', { ...window, minutes: 60 }).is).toBe('lapsed');
  expect(availabilityIn(raci.register, 'p2', window)).toEqual({ is: 'unconfirmed', at: null });
});

test('who leads a workstream closes it; where nobody with an account does, the owner of the wave', () => {
  const [platform, , nobody] = raci.register.workstreams;
  if (platform === undefined || nobody === undefined) throw new Error('no workstream');
  const as = (may: Partial<RaciView['may']>) => ({ ...raci, may: { ...raci.may, ...may } });
  expect(mayCloseWorkstream(raci, platform)).toBe(true);
  expect(mayCloseWorkstream(as({ self: 'p2' }), platform)).toBe(false);
  expect(mayCloseWorkstream(as({ register: false, workstreams: ['platform'] }), platform)).toBe(true);
  expect(mayCloseWorkstream(as({ register: false, workstreams: [] }), platform)).toBe(false);
  expect(mayCloseWorkstream(raci, nobody)).toBe(true);
  expect(mayCloseWorkstream(as({ register: false, workstreams: ['people'] }), nobody)).toBe(false);
  expect(noRolesRaci.register.workstreams).toEqual([]);
});
