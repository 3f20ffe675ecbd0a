import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { RowKind, RowResult } from '../../../../../../src/contract/readiness';
import { rowId } from './row-id';

/** Which rows of a gate are shown. Null: all. */
export interface RowFilter {
  readonly result: RowResult | null;
  readonly kind: RowKind | null;
  readonly phase: string | null;
  /** An account; empty: rows that nobody owns. */
  readonly owner: string | null;
  /** Ids of the rows that a check names. */
  readonly only: ReadonlySet<string> | null;
}
export const NO_ROW_FILTER: RowFilter = { result: null, kind: null, phase: null, owner: null, only: null };

export const isFiltered = (filter: RowFilter): boolean => Object.values(filter).some((value) => value !== null);

export function fits(row: ShownGateRow, { result, kind, phase, owner, only }: RowFilter): boolean {
  return (
    (result === null || row.result === result) &&
    (kind === null || row.kind === kind) &&
    (phase === null || row.phase === phase) &&
    (owner === null || (row.owner ?? '') === owner) &&
    (only === null || only.has(rowId(row)))
  );
}
