import type { RaciLetter, RaciLetters, RaciLine, RaciRole } from '../../../../../../src/contract/raci';
import type { Block } from './block-of';
import type { Cells } from './cells';
import type { GridLine } from './grid-line';
import { lettersInOrder } from './letters-in-order';
import { shownCells } from './shown-cell';

interface Table {
  readonly lines: readonly GridLine[];
  readonly columns: readonly RaciRole[];
  readonly pending: Cells;
}

type Write = { readonly row: string; readonly role: string; readonly letters: RaciLetters | null };

const asCells = (writes: readonly Write[]): Cells => {
  const cells = new Map<string, Map<string, RaciLetters | null>>();
  for (const { row, role, letters } of writes) cells.set(row, (cells.get(row) ?? new Map()).set(role, letters));
  return cells;
};

/** The rows of a block; what stands between them, such as names of phases, is none. */
export const rowsOfBlock = ({ lines }: Pick<Table, 'lines'>, { rows: [from, to] }: Block): readonly RaciLine[] =>
  lines.slice(from, to + 1).flatMap((line) => (line.is === 'row' ? [line.row] : []));

function cellsOfBlock(table: Table, block: Block) {
  const [from, to] = block.columns;
  return rowsOfBlock(table, block).flatMap((row) => {
    const cellOf = shownCells(row, table.pending.get(row.id));
    return table.columns.slice(from, to + 1).map(({ id: role }) => ({ row: row.id, role, cell: cellOf(role) }));
  });
}

/** A letter in every cell of a block; where all have it already, in none. */
export function toggledLetter(table: Table, block: Block, letter: RaciLetter): Cells {
  const cells = cellsOfBlock(table, block);
  const all = cells.every(({ cell }) => cell.letters.includes(letter));
  return asCells(
    cells
      .filter(({ cell }) => cell.letters.includes(letter) === all)
      .map(({ row, role, cell }) => ({
        row,
        role,
        letters: all ? lettersInOrder(cell.letters.replace(letter, '')) : lettersInOrder(cell.letters + letter),
      })),
  );
}

/** What people wrote in a block, taken back. */
export const takenBack = (table: Table, block: Block): Cells =>
  asCells(
    cellsOfBlock(table, block)
      .filter(({ cell }) => cell.from === 'person')
      .map(({ row, role }) => ({ row, role, letters: null })),
  );

/** A block as a spreadsheet copies it: each line ends, so that an empty last one is a line too. */
export function copiedBlock(table: Table, block: Block): string {
  const [from, to] = block.columns;
  const lines = rowsOfBlock(table, block).map((row) => {
    const cellOf = shownCells(row, table.pending.get(row.id));
    return table.columns.slice(from, to + 1).map(({ id }) => cellOf(id).letters);
  });
  return lines.map((cells) => `${cells.join('\t')}\n`).join('');
}

/**
 * A pasted block from the first cell of a selection on; one cell fills the whole selection. Only cells that differ are written.
 * Null where it reaches beyond the table.
 */
export function pastedInto(table: Table, block: Block, pasted: readonly (readonly RaciLetters[])[]): Cells | null {
  const [top, left] = [block.rows[0], block.columns[0]];
  const single = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0] : undefined;
  const rows =
    single === undefined
      ? table.lines.slice(top).flatMap((line) => (line.is === 'row' ? [line.row] : []))
      : rowsOfBlock(table, block);
  const columns = table.columns.slice(left, single === undefined ? undefined : block.columns[1] + 1);
  const widest = Math.max(...pasted.map((line) => line.length));
  if (single === undefined && (pasted.length > rows.length || widest > columns.length)) return null;
  const writes = rows.slice(0, single === undefined ? pasted.length : undefined).flatMap((row, at) => {
    const cellOf = shownCells(row, table.pending.get(row.id));
    return columns.flatMap(({ id: role }, across): readonly Write[] => {
      const letters = single ?? pasted[at]?.[across];
      return letters === undefined || letters === cellOf(role).letters ? [] : [{ row: row.id, role, letters }];
    });
  });
  return asCells(writes);
}
