import fc from 'fast-check';
import type { MatrixEdit, RaciRow } from '../../src/contract/raci';
import { editMatrix, type MatrixEdited } from '../../src/raci/edit-matrix';
import { effectiveMatrix } from '../../src/raci/effective-matrix';
import { lintMatrix } from '../../src/raci/lint-matrix';
import type { StoredMatrix } from '../../src/raci/stored-matrix';
import { undoMatrix } from '../../src/raci/undo-matrix';
import { writeMatrixCsv } from '../../src/raci/write-matrix-csv';
import { somebody, TODAY } from './matrix-of';
import { type AnyMatrix, anyCell, anyLetters, anyMatrix, withMatrix } from './random-matrix';

const rowsOf = ({ specs, register }: AnyMatrix, written: StoredMatrix): readonly RaciRow[] =>
  effectiveMatrix(specs, written, register);
/** What a person sees, whatever the order, and whatever number a version has. */
const seen = (rows: readonly RaciRow[]) =>
  new Map(rows.map(({ id, own, cells }) => [id, { own, cells: new Map(cells.map((cell) => [cell.role, cell])) }]));
const letters = (rows: readonly RaciRow[]) =>
  rows.map(({ id, cells }) => [
    id,
    cells.filter((cell) => cell.letters !== '').map((cell) => [cell.role, cell.letters]),
  ]);
const versionsOf = (written: StoredMatrix) =>
  Object.fromEntries([...written].map(([row, { version }]) => [row, version]));
const edit = ({ specs, register }: AnyMatrix, written: StoredMatrix, wanted: MatrixEdit, read = versionsOf(written)) =>
  editMatrix(written, wanted, read, somebody, specs, register);
const after = (edited: MatrixEdited, before: StoredMatrix): StoredMatrix =>
  edited.is === 'edited' ? edited.matrix : before;

/** Edits of all kinds. */
const anyEdit = (around: AnyMatrix): fc.Arbitrary<MatrixEdit> => {
  const { specs, register } = around;
  const role = fc.constantFrom(...register.roles.map(({ id }) => id));
  const row = fc.constantFrom(...specs.map(({ id }) => id));
  const cell = fc.option(anyLetters, { nil: null });
  return fc.oneof(
    fc.record({ do: fc.constant('cell' as const), row, role, letters: cell }),
    fc.record({ do: fc.constant('row' as const), row, cells: fc.dictionary(role, cell) }),
    fc.record({ do: fc.constant('column' as const), role, cells: fc.dictionary(row, cell) }),
    fc.record({ do: fc.constant('cells' as const), cells: fc.dictionary(row, fc.dictionary(role, cell)) }),
    fc.array(anyCell(around)).map((cells): MatrixEdit => {
      const rows = rowsOf(around, around.written).map((one) => ({
        ...one,
        cells: cells.flatMap((other) => (other.row === one.id ? [{ ...other, from: 'person' as const }] : [])),
      }));
      return { do: 'paste', csv: writeMatrixCsv(rows, register.roles) };
    }),
  );
};

test('the order of rows, roles and stored entries never matters', () => {
  const shuffled = ({ specs, register }: AnyMatrix) =>
    fc.record({
      specs: fc.shuffledSubarray([...specs], { minLength: specs.length }),
      roles: fc.shuffledSubarray([...register.roles], { minLength: register.roles.length }),
    });
  fc.assert(
    fc.property(withMatrix(shuffled), fc.constantFrom('2027-04-10', '2027-06-01'), ([matrix, other], day) => {
      const register = { ...matrix.register, roles: other.roles };
      const written: StoredMatrix = new Map(
        [...matrix.written]
          .toReversed()
          .map(([row, { version, entries }]) => [
            row,
            { version, entries: Object.fromEntries(Object.entries(entries).toReversed()) },
          ]),
      );
      const firstDays = new Map(matrix.specs.map(({ id }) => [id, day]));
      const rows = rowsOf(matrix, matrix.written);
      const others = effectiveMatrix(other.specs, written, register);
      expect(seen(others)).toEqual(seen(rows));
      const found = (judged: readonly RaciRow[], around: AnyMatrix['register']) =>
        new Set(
          lintMatrix({ rows: judged, register: around, firstDays, today: TODAY }).map((one) => JSON.stringify(one)),
        );
      expect(found(others, register)).toEqual(found(rows, matrix.register));
    }),
  );
});

test('an edit that is taken back leaves what there was', () => {
  let edited = 0;
  fc.assert(
    fc.property(withMatrix(anyEdit), ([matrix, wanted]) => {
      const done = edit(matrix, matrix.written, wanted);
      if (done.is === 'refused') return expect(done.because).toBe('nothing-to-change');
      edited += 1;
      const undone = undoMatrix(done.matrix, done.changes, somebody);
      if (undone.is === 'refused') throw new Error(undone.because);
      expect(seen(rowsOf(matrix, undone.matrix))).toEqual(seen(rowsOf(matrix, matrix.written)));
      // And what was taken back is done again by the changes that took it back.
      const again = undoMatrix(undone.matrix, undone.changes, somebody);
      if (again.is === 'refused') throw new Error(again.because);
      return expect(seen(rowsOf(matrix, again.matrix))).toEqual(seen(rowsOf(matrix, done.matrix)));
    }),
  );
  expect(edited).toBeGreaterThan(30);
});

test('two people who have read the same and write different cells both win, whoever is first', () => {
  const two = (matrix: AnyMatrix) =>
    fc
      .tuple(anyCell(matrix), anyCell(matrix))
      .filter(([one, other]) => one.row !== other.row || one.role !== other.role);
  fc.assert(
    fc.property(
      anyMatrix.filter(({ specs }) => specs.length > 1).chain((m) => two(m).map((cells) => [m, cells] as const)),
      ([matrix, [one, other]]) => {
        const read = versionsOf(matrix.written);
        const both = (first: typeof one, second: typeof one) => {
          const begun = edit(matrix, matrix.written, { do: 'cell', ...first });
          const written = after(begun, matrix.written);
          const ended = edit(matrix, written, { do: 'cell', ...second }, read);
          if (ended.is === 'refused') expect(ended.because).toBe('nothing-to-change');
          return seen(rowsOf(matrix, after(ended, written)));
        };
        const result = both(one, other);
        expect(both(other, one)).toEqual(result);
        for (const { row, role, letters: wanted } of [one, other]) {
          const shown = result.get(row)?.cells.get(role);
          expect([shown?.letters, shown?.from]).toEqual([wanted, 'person']);
        }
      },
    ),
  );
});

test('who writes over a cell that they have not seen is told what it says, and loses nothing by applying it again', () => {
  const over = (matrix: AnyMatrix) =>
    fc.tuple(anyCell(matrix), anyLetters).filter(([cell, mine]) => cell.letters !== mine);
  let refused = 0;
  fc.assert(
    fc.property(withMatrix(over), ([matrix, [theirs, mine]]) => {
      const read = versionsOf(matrix.written);
      const first = edit(matrix, matrix.written, { do: 'cell', ...theirs });
      if (first.is === 'refused') return;
      const wanted = { do: 'cell', row: theirs.row, role: theirs.role, letters: mine } as const;
      const second = edit(matrix, first.matrix, wanted, read);
      if (second.is !== 'refused') throw new Error('written over unseen');
      refused += 1;
      expect(second.because).toBe('changed-meanwhile');
      const at = new Date(somebody.at).toISOString();
      expect(second.conflicts).toEqual([
        {
          row: theirs.row,
          role: theirs.role,
          now: theirs.letters,
          by: 'somebody',
          at,
          version: first.matrix.get(theirs.row)?.version,
        },
      ]);
      const [told] = second.conflicts;
      const again = edit(matrix, first.matrix, wanted, { ...read, [theirs.row]: told?.version ?? 0 });
      expect(
        seen(rowsOf(matrix, after(again, first.matrix)))
          .get(theirs.row)
          ?.cells.get(theirs.role)?.letters,
      ).toBe(mine);
    }),
  );
  expect(refused).toBeGreaterThan(30);
});

test('a matrix goes out as CSV and comes back as it was', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const csv = writeMatrixCsv(rowsOf(matrix, matrix.written), matrix.register.roles);
      const same = edit(matrix, matrix.written, { do: 'paste', csv });
      expect(same).toMatchObject({ is: 'refused', because: 'nothing-to-change', faults: [] });
      const anew = edit(matrix, new Map(), { do: 'paste', csv });
      expect(letters(rowsOf(matrix, after(anew, new Map())))).toEqual(letters(rowsOf(matrix, matrix.written)));
    }),
  );
});

test('no cell of the CSV is taken for a formula', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const csv = writeMatrixCsv(rowsOf(matrix, matrix.written), matrix.register.roles);
      expect(csv.startsWith('\ufeff')).toBe(true);
      // At the beginning of the text, of a line, of a cell: quoted or not.
      const cells = csv.slice(1).match(/(?:^|,|\r\n)(?:"(?:[^"]|"")*"|[^",\r\n]*)/g) ?? [];
      for (const cell of cells) expect(cell.replace(/^(?:,|\r\n)?"?/, '')).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
