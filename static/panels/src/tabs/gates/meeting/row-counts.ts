import type { GateRow } from '../../../../../../src/contract/gates';
import { NOT_YET } from '../../../kit/row-results';
import type { MeetingRow } from './meeting-row-state';
import { rowId } from './row-id';

/** How far a meeting is: over all rows, those too that are not shown to the person. */
export function rowCounts(rows: readonly Pick<GateRow, 'result'>[]): {
  readonly all: number;
  readonly answered: number;
  readonly noGo: number;
  readonly failing: number;
} {
  const count = (holds: (row: Pick<GateRow, 'result'>) => boolean) => rows.filter(holds).length;
  return {
    all: rows.length,
    answered: count(({ result }) => !NOT_YET.includes(result)),
    noGo: count(({ result }) => result === 'no-go'),
    failing: count(({ result }) => result === 'failed' || result === 'blocked'),
  };
}

/** Over all lines of a gate. Of those that are shown only what is kept counts, not what waits for it. */
export function countsOf(
  all: readonly GateRow[],
  shown: readonly Pick<MeetingRow, 'item' | 'key' | 'kept'>[],
): ReturnType<typeof rowCounts> {
  const kept = new Map(shown.map((row) => [rowId(row), row.kept.result]));
  return rowCounts(all.map((row) => ({ result: kept.get(rowId(row)) ?? row.result })));
}
