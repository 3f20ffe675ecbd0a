import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { ItemView } from '../../../../../../src/contract/marks';
import type { ErrorView } from '../../../../../../src/contract/result';
import { rowId } from './row-id';

/** What somebody said of a row. */
export type RowWords = Pick<ShownGateRow, 'result' | 'note' | 'evidence'>;

/** What was said of a row and is not written yet, or was not. */
export interface Unwritten {
  readonly words: RowWords;
  readonly trouble: null | {
    readonly error: ErrorView | null;
    /** What stands there by now, where somebody else wrote it. */
    readonly theirs: (RowWords & Pick<ShownGateRow, 'by' | 'at'>) | null;
  };
}

export interface MeetingRow extends ShownGateRow {
  readonly unwritten: Unwritten | null;
}

export const isSame = (a: RowWords, b: RowWords): boolean =>
  a.result === b.result && a.note === b.note && a.evidence === b.evidence;

/** A row as the last answer of its item has it, where that is later than the sheet; and what is said of it on top. */
export function meetingRow(
  row: ShownGateRow,
  item: ItemView | undefined,
  unwritten: Unwritten | undefined,
): MeetingRow {
  const later =
    item === undefined || item.version <= row.version ? undefined : item.rows.find(({ key }) => key === row.key);
  const { wordsToCome: _toCome, ...rest } = row;
  const written =
    later === undefined || item === undefined
      ? row
      : {
          ...rest,
          result: later.result,
          note: later.note,
          evidence: later.evidence,
          owner: later.owner,
          due: later.due,
          by: later.by,
          at: later.at,
          version: item.version,
        };
  return { ...written, ...(unwritten?.words ?? {}), unwritten: unwritten ?? null };
}

/** Rows of which others said something since the rows before. Who planned a row is not known here: that is not told. */
export function changedByOthers(
  before: readonly ShownGateRow[],
  now: readonly ShownGateRow[],
  account: string | null,
): readonly string[] {
  const then = new Map(before.map((row) => [rowId(row), row]));
  return now.flatMap((row) => {
    const was = then.get(rowId(row));
    if (was === undefined || isSame(was, row)) return [];
    return row.by === account && row.at !== was.at ? [] : [rowId(row)];
  });
}
