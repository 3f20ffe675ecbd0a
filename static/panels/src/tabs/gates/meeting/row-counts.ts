import type { GateRow } from '../../../../../../src/contract/gates';
import { NOT_YET } from '../../../kit/row-results';

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
