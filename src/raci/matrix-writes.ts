import type { CsvFault, MatrixEdit, RaciLetters, RegisterView } from '../contract/raci';
import { pastedWrites } from './pasted-writes';
import type { RaciRefusal } from './raci-refusal';
import { readMatrixCsv } from './read-matrix-csv';
import type { RowSpec } from './row-spec';
import type { StoredMatrix } from './stored-matrix';

/** By row, then by role. Null takes back what people wrote. */
export type MatrixWrites = ReadonlyMap<string, ReadonlyMap<string, RaciLetters | null>>;

type Outcome =
  | { readonly is: 'writes'; readonly writes: MatrixWrites }
  | { readonly is: 'refused'; readonly because: RaciRefusal; readonly faults: readonly CsvFault[] };

/** Which cells an edit writes, or why it cannot be. */
export function matrixWrites(
  matrix: StoredMatrix,
  edit: MatrixEdit,
  rows: readonly RowSpec[],
  register: Pick<RegisterView, 'roles' | 'workstreams'>,
): Outcome {
  switch (edit.do) {
    case 'cell':
      return among(new Map([[edit.row, new Map([[edit.role, edit.letters]])]]), rows, register);
    case 'row':
      return among(new Map([[edit.row, new Map(Object.entries(edit.cells))]]), rows, register);
    case 'column': {
      const cells = Object.entries(edit.cells).map(([row, letters]) => [row, new Map([[edit.role, letters]])] as const);
      return among(new Map(cells), rows, register);
    }
    case 'cells': {
      const cells = Object.entries(edit.cells).map(([row, each]) => [row, new Map(Object.entries(each))] as const);
      return among(new Map(cells), rows, register);
    }
    case 'paste': {
      const { cells, faults } = readMatrixCsv(edit.csv, rows, register.roles);
      if (faults.length > 0) return { is: 'refused', because: 'csv-has-faults', faults };
      return { is: 'writes', writes: pastedWrites(matrix, cells, rows, register) };
    }
    default:
      return edit satisfies never;
  }
}

function among(writes: MatrixWrites, rows: readonly RowSpec[], { roles }: Pick<RegisterView, 'roles'>): Outcome {
  const knownRows = new Set(rows.map(({ id }) => id));
  const knownRoles = new Set(roles.map(({ id }) => id));
  if ([...writes.keys()].some((row) => !knownRows.has(row)))
    return { is: 'refused', because: 'no-such-row', faults: [] };
  if ([...writes.values()].some((cells) => [...cells.keys()].some((role) => !knownRoles.has(role))))
    return { is: 'refused', because: 'no-such-role', faults: [] };
  return { is: 'writes', writes };
}
