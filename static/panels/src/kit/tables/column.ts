import type { ReactNode } from 'react';

/** What a cell is sorted and exported by; null where there is nothing. */
export type CellValue = string | number | null;

/** A column of a table of `Row`: what it sorts and exports by, and how it is drawn. */
export interface Column<Row> {
  readonly key: string;
  /** A plain text: it heads the column in a file too. */
  readonly label: string;
  /** In percent of the table. */
  readonly width?: number;
  readonly value: (row: Row) => CellValue;
  /** Without it the value is drawn as it is. */
  readonly draw?: (row: Row) => ReactNode;
  /** In files only: the table draws it as part of another column. */
  readonly isFileOnly?: boolean;
  /** Drawn only: files have its parts as columns of their own, or it is a control. */
  readonly isScreenOnly?: boolean;
  /** Nothing to sort by. */
  readonly isFixed?: boolean;
}
