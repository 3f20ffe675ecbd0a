import { CsvError, parse } from 'csv-parse/sync';
import type { CsvFault, RaciLetters, RaciRole } from '../contract/raci';
import { ROW_COLUMNS, roleHeading } from './csv-columns';
import { lettersOf } from './letters-of';
import type { PastedCells } from './pasted-writes';
import type { RowSpec } from './row-spec';

interface CsvLine {
  readonly cells: readonly string[];
  /** The one on which it ends, counted from 1: a title may hold line breaks. */
  readonly line: number;
}

const FIRST = ROW_COLUMNS[0];
const IGNORED: ReadonlySet<string> = new Set(ROW_COLUMNS);

/**
 * Reads a matrix from CSV, as it was written or as a spreadsheet copies it. Rows and columns may be missing and stand in any order; what
 * cannot be told is a fault, and all faults are told at once.
 */
export function readMatrixCsv(
  text: string,
  rows: readonly Pick<RowSpec, 'id'>[],
  roles: readonly Pick<RaciRole, 'id' | 'name'>[],
): { readonly cells: PastedCells; readonly faults: readonly CsvFault[] } {
  const cells = new Map<string, ReadonlyMap<string, RaciLetters>>();
  const { lines, fault } = linesOf(text);
  const [head, ...body] = lines;
  if (fault !== null) return { cells, faults: [fault] };
  if (head === undefined) return { cells, faults: [NO_HEADING] };
  const rowAt = head.cells.findIndex((heading) => heading.trim() === FIRST);

  const { columns, faults: columnFaults } = columnsOf(head, roles);
  const faults = [...columnFaults];
  const known = new Set(rows.map(({ id }) => id));
  for (const { cells: line, line: number } of body) {
    const row = (line[rowAt] ?? '').trim();
    const wrong = row === '' ? NO_ROW : !known.has(row) ? strangeRow(row) : cells.has(row) ? repeatedRow(row) : null;
    if (wrong !== null) {
      faults.push({ line: number, column: FIRST, ...wrong });
      continue;
    }
    const said = new Map<string, RaciLetters>();
    for (const { index, role, heading } of columns) {
      const letters = readLetters(line[index] ?? '');
      if (letters !== null) said.set(role, letters);
      else faults.push({ line: number, column: heading, ...BAD_LETTERS });
    }
    cells.set(row, said);
  }
  return { cells, faults };
}

const NO_HEADING: CsvFault = {
  line: 1,
  column: FIRST,
  message: `The table has no column ${FIRST}, which says which row a line is.`,
  remedy: 'Export the matrix as CSV, change it, and paste it with its first line.',
};
const NO_ROW = { message: 'A line does not say which row it is.', remedy: 'Leave the line out.' };
const strangeRow = (row: string) => ({
  message: `The matrix has no row ${row}.`,
  remedy: 'Export the matrix again, or leave the line out.',
});
const repeatedRow = (row: string) => ({
  message: `The row ${row} appears twice.`,
  remedy: 'Keep one of the two lines.',
});
const BAD_LETTERS = {
  message: 'A cell holds letters other than R, A, C and I.',
  remedy: 'Write any of R, A, C and I, or leave the cell empty.',
};

interface RoleColumn {
  readonly index: number;
  readonly role: string;
  readonly heading: string;
}

/** A role's column by its whole heading, its id, or its name where no other role has it. */
function columnsOf(
  { cells, line }: CsvLine,
  roles: readonly Pick<RaciRole, 'id' | 'name'>[],
): { readonly columns: readonly RoleColumn[]; readonly faults: readonly CsvFault[] } {
  const names = new Map<string, string | null>();
  for (const { id, name } of roles) names.set(fold(name), names.has(fold(name)) ? null : id);
  const exact = new Map(
    roles.flatMap((role) => [[fold(roleHeading(role)), role.id] as const, [fold(role.id), role.id] as const]),
  );
  const columns: RoleColumn[] = [];
  const faults: CsvFault[] = [];
  for (const [index, heading] of cells.entries()) {
    const named = fold(heading);
    if (IGNORED.has(heading.trim()) || named === '') continue;
    const role = exact.get(named) ?? names.get(named) ?? null;
    if (role === null || columns.some((column) => column.role === role)) {
      const message = role === null ? `No role is called ${heading}.` : `The role ${heading} has two columns.`;
      const remedy =
        role === null ? 'Name the role as the matrix does, or leave the column out.' : 'Keep one of the two.';
      faults.push({ line, column: heading, message, remedy });
    } else columns.push({ index, role, heading });
  }
  return { columns, faults };
}

/** As it was written: without what guards against formulas, white space folded, small. */
const fold = (heading: string): string =>
  heading
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** `R`, `RA`, `a, r`, `R/A`; null where it is anything else. */
const readLetters = (cell: string): RaciLetters | null => {
  const letters = cell.toUpperCase().replace(/[\s,;/+&]/g, '');
  return /^[RACI]*$/.test(letters) ? lettersOf(letters) : null;
};

/** Spreadsheets write commas, or semicolons, and copy with tabs: the sign is the one with which the heading has its first column. */
const DELIMITERS = [',', ';', '\t'] as const;

interface CsvLines {
  readonly lines: readonly CsvLine[];
  readonly fault: CsvFault | null;
}

function linesOf(text: string): CsvLines {
  for (const delimiter of DELIMITERS) {
    const found = linesBetween(text, delimiter);
    if (found.lines[0]?.cells.some((heading) => heading.trim() === FIRST)) return found;
  }
  return { lines: [], fault: null };
}

function linesBetween(text: string, delimiter: string): CsvLines {
  const lines: CsvLine[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { lines: read }) => {
        lines.push({ cells, line: read });
        return null;
      },
    });
    return { lines, fault: null };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const fault: CsvFault = {
      line: (lines.at(-1)?.line ?? 0) + 1,
      column: null,
      message: 'A quotation mark that begins here is never closed.',
      remedy: 'Close it, or export the matrix again.',
    };
    return { lines, fault };
  }
}
