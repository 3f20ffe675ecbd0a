import type { CellValue } from './column';

/** Rows by a value, those without one last in either order; equal ones stay in theirs. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => CellValue,
  order: 'ASC' | 'DESC',
): readonly Row[] {
  const sign = order === 'ASC' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return (left - right) * sign;
    return String(left).localeCompare(String(right), undefined, { numeric: true }) * sign;
  });
}
