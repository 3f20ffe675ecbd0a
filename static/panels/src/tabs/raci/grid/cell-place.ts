/** A cell of the table: its row, and its role; null is the row's own name. */
export interface CellPlace {
  readonly row: string;
  readonly role: string | null;
}
