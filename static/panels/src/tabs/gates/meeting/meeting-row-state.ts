import type { RowNow } from '../../../../../../src/contract/answers';
import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import type { Press, RowWords } from './presses';
import { rowId } from './row-id';

/** A line as an answer of the app has it. */
export type KeptRow = RowNow & { readonly version: number };

/** A line as it is shown. Where an answer waits to be kept, its words are on top. */
export interface MeetingRow extends ShownGateRow {
  /** What is kept of it: what is counted. */
  readonly kept: RowWords;
  readonly unwritten: Press | null;
}

export const isSame = (a: RowWords, b: RowWords): boolean =>
  a.result === b.result && a.note === b.note && a.evidence === b.evidence;

/** A line as the app's last answer has it, where that is later than the sheet; and what waits to be kept on top. */
export function meetingRow(row: ShownGateRow, answer: KeptRow | undefined, press: Press | undefined): MeetingRow {
  const now = answer === undefined || answer.version <= row.version ? row : withAnswer(row, answer);
  const { result, note, evidence } = now;
  return { ...now, ...(press?.words ?? {}), kept: { result, note, evidence }, unwritten: press ?? null };
}

function withAnswer(row: ShownGateRow, answer: KeptRow): ShownGateRow {
  const { wordsToCome: _toCome, forPerson: _before, ...rest } = row;
  const { result, note, evidence, by, at, version, forPerson } = answer;
  return { ...rest, result, note, evidence, by, at, version, ...(forPerson === null ? {} : { forPerson }) };
}

/** Lines that others answered since the lines before. Who planned a line is not known here. */
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
