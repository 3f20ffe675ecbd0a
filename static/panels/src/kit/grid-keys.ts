/** What the keys of movement go along. */
interface Rows {
  readonly count: number;
  /** Rows that a press of Page Up or Page Down goes along; absent: these keys are the browser's. */
  readonly page?: number;
}

const within = (index: number, first: number, last: number): number => Math.max(first, Math.min(last, index));

/**
 * Which row a key leads to, in a grid whose rows take the focus.
 * @param isWhole up and down lead to the first and the last row
 * @returns null where it is no key of movement
 */
export function moveAlongRows(key: string, at: number, rows: Rows, isWhole = false): number | null {
  const last = rows.count - 1;
  const to = (index: number) => within(index, 0, last);
  switch (key) {
    case 'ArrowDown':
      return isWhole ? last : to(at + 1);
    case 'ArrowUp':
      return isWhole ? 0 : to(at - 1);
    case 'PageDown':
      return rows.page === undefined ? null : to(at + rows.page);
    case 'PageUp':
      return rows.page === undefined ? null : to(at - rows.page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** A cell of a grid; column -1 is the head of its row. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Which cell a key leads to, in a grid whose cells take the focus: the keys of ARIA's grid.
 * @param isCtrl with Control or Command, to the edge of the grid
 * @returns null where it is no key of movement
 */
export function moveAlongCells(
  key: string,
  isCtrl: boolean,
  { row, column }: Cell,
  rows: Required<Rows>,
  columns: number,
): Cell | null {
  const last = columns - 1;
  const toColumn = (index: number): Cell => ({ row, column: within(index, -1, last) });
  switch (key) {
    case 'ArrowLeft':
      return toColumn(isCtrl ? 0 : column - 1);
    case 'ArrowRight':
      return toColumn(isCtrl ? last : column + 1);
    case 'Home':
      return { row: isCtrl ? 0 : row, column: -1 };
    case 'End':
      return { row: isCtrl ? rows.count - 1 : row, column: last };
    default: {
      const to = moveAlongRows(key, row, rows, isCtrl && key.startsWith('Arrow'));
      return to === null ? null : { row: to, column };
    }
  }
}
