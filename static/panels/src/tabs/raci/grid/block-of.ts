import type { CellPlace } from './cell-place';

/** A rectangle of cells, by places among the lines and columns; both ends are in it. */
export interface Block {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** From where a selection began to where it is; null where one of the two is no cell any more. */
export function blockOf(
  anchor: CellPlace,
  cursor: CellPlace,
  lines: readonly { readonly id: string }[],
  columns: readonly { readonly id: string }[],
): Block | null {
  const between = (all: readonly { readonly id: string }[], one: string, other: string): [number, number] | null => {
    const ends = [one, other].map((id) => all.findIndex((each) => each.id === id));
    return ends.includes(-1) ? null : [Math.min(...ends), Math.max(...ends)];
  };
  if (anchor.role === null || cursor.role === null) return null;
  const rows = between(lines, anchor.row, cursor.row);
  const across = between(columns, anchor.role, cursor.role);
  return rows === null || across === null ? null : { rows, columns: across };
}
