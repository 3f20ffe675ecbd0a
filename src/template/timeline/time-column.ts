import { readAmount } from '../../values/read-amount';
import { foldSpaces } from '../fold-spaces';
import { readOffsetCell } from './read-offset-cell';
import { isFine, type TimeColumn } from './resolve-times';
import type { TimelineTable } from './timeline-table';

const DURATION = /^(?:(?:planned|estimated|expected) )?(?:duration|length|takes)\b/;
const SIZES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:min|mins|minutes?)\b/, 1],
  [/\b(?:hours?|hrs?)\b/, 60],
  [/\bdays?\b/, 1_440],
  [/\bweeks?\b/, 10_080],
];

/** A timeline's column of times with what its table, and the document's other tables, say of their unit. */
export const timeColumn = (
  { table: { header, rows }, columns: { timeline } }: TimelineTable,
  others: readonly TimelineTable[],
): TimeColumn => {
  const heading = plain(header[timeline] ?? '');
  const durations = header.findIndex((cell) => DURATION.test(plain(cell)));
  const size = sizeIn(plain(header[durations] ?? ''));
  return {
    times: timesOf({ rows, timeline }),
    durations: rows.map(({ cells }) => durationOf(cells[durations] ?? '', size)),
    headingUnit: sizeIn(heading),
    isClock: heading === 'time',
    fineElsewhere: others.some(({ table, columns }) => isFine(timesOf({ ...table, ...columns }))),
  };
};

const timesOf = ({ rows, timeline }: Pick<TimelineTable['table'], 'rows'> & { readonly timeline: number }) =>
  rows.map(({ cells }) => readOffsetCell(cells[timeline] ?? '').time);

const durationOf = (cell: string, size: number | null): number | null => {
  const read = readAmount(foldSpaces(cell.replace(/[~*_`]/g, '')), 0);
  if (read === null || read.amount.unit === 'month') return null;
  if (read.amount.unit === 'minute') return read.amount.count;
  return size === null ? null : read.amount.count * size;
};

const sizeIn = (heading: string): number | null => SIZES.find(([words]) => words.test(heading))?.[1] ?? null;

const plain = (cell: string): string => cell.replace(/[*_`]/g, '').trim().toLowerCase();
