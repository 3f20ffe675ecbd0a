import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partyName, raciLetters } from '../../src/contract/raci';
import { editMatrix, type RowChanges } from '../../src/raci/edit-matrix';
import { effectiveMatrix } from '../../src/raci/effective-matrix';
import { raci } from '../../static/panels/src/gallery/raci-data';
import { NO_RACI_FILTER } from '../../static/panels/src/shell/place';
import { gridLines, rolesOfFilter } from '../../static/panels/src/tabs/raci/grid/grid-lines';
import { lintMatrix } from '../../src/raci/lint-matrix';
import type { RowSpec } from '../../src/raci/row-spec';
import type { StoredMatrix } from '../../src/raci/stored-matrix';
import { undoMatrix } from '../../src/raci/undo-matrix';
import { whoOf } from '../../src/raci/who-of';
import { NOW, roleOf, specOf, TODAY, workstreamOf, writtenBefore } from './matrix-of';

const WORKED = readFileSync(join(__dirname, 'worked-matrix.md'), 'utf8');

/** The rows of the table that begins with this heading, without heading and rule. */
function tableOf(first: string): string[][] {
  const tables = WORKED.split(/\n(?!\|)/).map((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
  const found = tables.find(([heading]) => heading?.[0] === first);
  if (found === undefined) throw new Error(`The page has no table of ${first}.`);
  return found.slice(2);
}

const listed = (cell = ''): string[] => (cell === '' ? [] : cell.split(', '));
const kinds: readonly string[] = ['module', 'task', 'subtask', 'gate', 'milestone'] satisfies RowSpec['kind'][];

const ROLES = tableOf('role').map(([id = '', party, heldBy]) => roleOf(id, listed(heldBy), partyName.parse(party)));
const REGISTER = {
  roles: ROLES,
  workstreams: tableOf('workstream').map(([slug = '', lead]) => workstreamOf(slug, lead || null)),
};

/** `R platform, A lead`: one role a letter is enough here. */
const saidOf = (text: string): RowSpec['raci'] => {
  const said = new Map(listed(text).map((part) => [part[0], part.slice(2)]));
  const lists = { responsible: said.get('R'), consulted: said.get('C'), informed: said.get('I') };
  return said.size === 0
    ? null
    : {
        accountable: said.get('A'),
        ...Object.fromEntries(Object.entries(lists).map(([key, role]) => [key, role === undefined ? [] : [role]])),
      };
};
const GIVEN = tableOf('row');
const SPECS = GIVEN.map(([id = '', kind = '', workstream, owners, says = '']) => {
  if (!kinds.includes(kind)) throw new Error(`${id} is a ${kind}`);
  return specOf(id, {
    kind: kind as RowSpec['kind'],
    parent: kind === 'task' ? id.slice(0, id.lastIndexOf('/')) : null,
    workstream: workstream || null,
    owners: owners ? [owners] : null,
    raci: saidOf(says),
  });
});
const FIRST_DAYS = new Map(GIVEN.flatMap((row) => (row[5] ? [[row[0] ?? '', row[5]] as const] : [])));
const WRITTEN = writtenBefore(
  tableOf('written in').map(([row = '', role = '', letters]) => ({
    ...{ row, role },
    letters: raciLetters.parse(letters === '-' ? '' : letters),
  })),
);
const ROWS = effectiveMatrix(SPECS, WRITTEN, REGISTER);

test('what is given is what the page says', () => {
  expect(new Date(NOW).getUTCDay()).toBe(4);
  expect([ROLES.length, SPECS.length, FIRST_DAYS.size]).toEqual([6, 8, 6]);
  expect([...WRITTEN.values()].flatMap(({ entries }) => Object.keys(entries))).toHaveLength(5);
});

test('the matrix stands as the page says', () => {
  const shown = ROWS.map(({ id, own, cells }) => {
    const letters = new Map(cells.map((cell) => [cell.role, cell.letters]));
    return [id, own ? 'yes' : 'no', ...ROLES.map((role) => letters.get(role.id) ?? '')];
  });
  expect(shown).toEqual(tableOf('the row'));
});

test('each cell knows where it is from', () => {
  const from = (row: string) => ROWS.find(({ id }) => id === row)?.cells.map((cell) => `${cell.role} ${cell.from}`);
  expect(from('m2')).toEqual(['lead default', 'platform default', 'network person', 'sponsor person']);
  expect(from('m2/1')).toEqual(['lead above', 'platform above', 'sponsor above', 'data person']);
  expect(from('m2/2')).toEqual(['lead above', 'sponsor above', 'data default']);
});

test('what is wrong in it is what the page says', () => {
  const found = lintMatrix({ rows: ROWS, register: REGISTER, firstDays: FIRST_DAYS, today: TODAY });
  expect(found.map(({ rule, row, role }) => [rule, row ?? '', role ?? ''])).toEqual(tableOf('finding'));
  expect(found.every(({ person }) => person === null)).toBe(true);
});

test('a day later the role that begins a day later is too near as well', () => {
  const judged = { rows: ROWS, register: REGISTER, firstDays: FIRST_DAYS, today: '2027-04-16' };
  const soon = lintMatrix(judged).filter(({ rule }) => rule === 'role-unheld-soon');
  expect(soon.map(({ role }) => role)).toEqual(['sponsor', 'support']);
});

test('who answers for an item is whom the page names', () => {
  const rows = new Map(ROWS.map((row) => [row.id, row]));
  const ids = [...new Set(ROLES.flatMap(({ heldBy }) => heldBy))];
  const people = ids.map((id) => ({ id, who: { account: id }, party: null, zone: null, function: '', roles: [] }));
  const register = { ...REGISTER, people };
  const worked = tableOf('item');
  expect(worked).toHaveLength(4);
  for (const [item = '', by, ...roles] of worked) {
    const who = whoOf(item, rows, register);
    const named = (['R', 'A', 'C', 'I'] as const).map((letter) => who?.[letter].map(({ role }) => role).join(', '));
    expect([item, who?.row, ...named]).toEqual([item, by, ...roles]);
  }
  const both = [{ account: 'p3' }, { account: 'p4' }];
  expect(whoOf('m3', rows, register)?.A).toEqual([{ role: 'network', name: 'network', people: both }]);
  expect(whoOf('m4/1', rows, register)).toBeNull();
});

test('what concerns a party or a person is what the page lists', () => {
  const worked = tableOf('asked for');
  expect(worked).toHaveLength(4);
  for (const [who = '', columns, rows] of worked) {
    const party = partyName.safeParse(who);
    const filter = { ...NO_RACI_FILTER, ...(party.success ? { party: party.data } : { person: who }) };
    const view = {
      ...raci,
      register: { ...raci.register, ...REGISTER },
      rows: ROWS.map((row) => ({ ...row, issue: null, tasks: 0 })),
    };
    const roles = rolesOfFilter(view, filter);
    const words = { gates: 'Gates', milestones: 'Milestones', otherPhase: 'Others' };
    const lines = gridLines({ view, filter, phases: new Map(), tasks: new Map(), words });
    const found = new Set(lines.flatMap((line) => (line.is === 'row' ? [line.id] : [])));
    expect([[...(roles ?? [])], ROWS.filter(({ id }) => found.has(id)).map(({ id }) => id)]).toEqual([
      listed(columns),
      listed(rows),
    ]);
  }
});

test('how much one person may carry is what the page says', () => {
  const worked = tableOf('rows');
  expect(worked).toHaveLength(8);
  for (const [rows, theirs, warned] of worked) {
    const specs = Array.from({ length: Number(rows) }, (_, index) =>
      specOf(`m${index}`, {
        raci: {
          accountable: index < Number(theirs) ? 'one' : `other-${index}`,
          responsible: ['one'],
          informed: ['one'],
        },
      }),
    );
    const others = specs.map((_, index) => roleOf(`other-${index}`, [`p${index}`]));
    const register = { roles: [roleOf('one', ['you']), ...others], workstreams: [] };
    const found = lintMatrix({
      ...{ rows: effectiveMatrix(specs, new Map(), register), register, firstDays: FIRST_DAYS, today: TODAY },
    });
    const expected = { rule: 'accountable-for-most', severity: 'warning', row: null, role: null, person: 'you' };
    expect(found).toEqual(warned === 'yes' ? [expected] : []);
  }
});

test('several people write into one row as the page tells', () => {
  let matrix: StoredMatrix = new Map();
  const done = new Map<string, readonly RowChanges[]>();
  const versionNow = () => matrix.get('m1')?.version ?? 0;
  const take = (step: string, [by = '', read, what = '', letters]: string[]): string => {
    const who = { by, at: NOW };
    if (what.startsWith('undo ')) {
      const undone = undoMatrix(matrix, done.get(what.slice(5)) ?? [], who);
      if (undone.is === 'refused') return undone.because;
      matrix = undone.matrix;
      return undone.is;
    }
    const edit = { do: 'cell', row: 'm1', role: what, letters: raciLetters.parse(letters) } as const;
    const edited = editMatrix(matrix, edit, { m1: Number(read) }, who, SPECS, REGISTER);
    if (edited.is === 'edited') {
      matrix = edited.matrix;
      done.set(step, edited.changes);
      return 'written';
    }
    const [over] = edited.conflicts;
    return over === undefined ? edited.because : `${edited.because}: ${over.now} by ${over.by}`;
  };
  const worked = tableOf('step');
  expect(worked).toHaveLength(8);
  for (const [step = '', ...row] of worked)
    expect([step, take(step, row), String(versionNow())]).toEqual([step, ...row.slice(4)]);
  const [m1] = effectiveMatrix(SPECS, matrix, REGISTER);
  expect(m1?.cells).toEqual([
    { role: 'lead', letters: 'R', from: 'default' },
    { role: 'platform', letters: 'C', from: 'person' },
  ]);
});
