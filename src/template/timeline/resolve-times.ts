import type { Amount } from '../../values/read-amount';
import { MINUTES_PER_DAY, spanOfMinutes, type TimeSpan } from '../../values/time-span';
import type { CellTime } from './time-at';

/** A timeline's column of times, with what its table says of the unit of numbers that name none. */
export interface TimeColumn {
  /** By row; null where a cell cannot be read. */
  readonly times: readonly (CellTime | null)[];
  /** Minutes that each row takes; null where it does not say. */
  readonly durations: readonly (number | null)[];
  /** The unit that the column's heading names, in minutes; null without one. */
  readonly headingUnit: number | null;
  /** The column is called "Time", as in a plan of hours. */
  readonly isClock: boolean;
  /** Another such column of the document counts hours or minutes. */
  readonly fineElsewhere: boolean;
}

/** A cell's time, or why it has none. */
export type ResolvedTime = TimeSpan | 'unreadable' | 'no unit';

/** Ten years, as in the contract. */
const MOST_DAYS = 3_650;
const MOST_MONTHS = 120;
/** On average; used to compare only. */
const MINUTES_PER_MONTH = 43_830;
/** As many months as nobody writes with a letter. */
const MANY = 12;

/**
 * Settles what each number of a column counts. A number without a unit is days (as in T-30), unless its table is one of minutes:
 * its heading says so, or the order of the rows and what each takes leave no other reading. Where both are possible the row has
 * no date. The same holds for `m`, which is minutes or months.
 */
export function resolveTimes(column: TimeColumn): readonly ResolvedTime[] {
  const bare = bareUnit(column);
  const short = shortUnit(column, bare ?? MINUTES_PER_DAY);
  return column.times.map((time): ResolvedTime => {
    if (time === null) return 'unreadable';
    const size = minutesOf(time.amount, bare, short);
    if (size === null) return 'no unit';
    const sign = time.isBefore ? -1 : 1;
    if (time.amount.unit === 'month' || (isShort(time.amount) && short === MINUTES_PER_MONTH)) {
      const months = sign * time.amount.count;
      if (months === 0) return { days: 0 };
      return Math.abs(months) > MOST_MONTHS ? 'unreadable' : { days: 0, months };
    }
    const span = spanOfMinutes(sign * size);
    return Math.abs(span.days) > MOST_DAYS ? 'unreadable' : span;
  });
}

/** Whether a column counts hours or minutes somewhere. */
export const isFine = (times: readonly (CellTime | null)[]): boolean =>
  times.some(
    (time) => time?.amount.unit === 'minute' && !time.amount.isShort && time.amount.count % MINUTES_PER_DAY !== 0,
  );

const isShort = (amount: Amount): boolean => amount.unit === 'minute' && amount.isShort;

/** In minutes; null where that is not known. */
const minutesOf = (amount: Amount, bare: number | null, short: number | null): number | null => {
  if (amount.count === 0) return 0;
  if (amount.unit === 'month') return amount.count * MINUTES_PER_MONTH;
  const unit = amount.unit === null ? bare : amount.isShort ? short : 1;
  return unit === null ? null : amount.count * unit;
};

/** Times in minutes from T-0, without those that are not read. */
const inMinutes = (times: TimeColumn['times'], bare: number, short: number): readonly (number | null)[] =>
  times.map((time) => {
    const size = time === null ? null : minutesOf(time.amount, bare, short);
    return size === null ? null : time?.isBefore ? -size : size;
  });

const isOrdered = (all: readonly (number | null)[]): boolean => {
  const known = all.filter((one) => one !== null);
  return known.every((one, index) => index === 0 || one >= (known[index - 1] ?? one));
};

const bareUnit = (column: TimeColumn): number | null => {
  const { times, durations, headingUnit, isClock, fineElsewhere } = column;
  if (headingUnit !== null) return headingUnit;
  const isShorterThanDay = durations.every((one) => one === null || one < MINUTES_PER_DAY);
  const hasDurations = durations.some((one) => one !== null) && isShorterThanDay;
  const fine = isFine(times);
  if (!fine && !hasDurations && !isClock) return MINUTES_PER_DAY;
  const minutes = inMinutes(times, 1, 1);
  const asMinutes = isOrdered(minutes) && fits(minutes, durations);
  const asDays = isOrdered(inMinutes(times, MINUTES_PER_DAY, 1));
  if (!asMinutes && (asDays || !(fine || isClock))) return MINUTES_PER_DAY;
  if (asMinutes && !asDays) return 1;
  const signs = [fine, hasDurations, isClock, fineElsewhere, follows(minutes, durations)];
  return asMinutes && signs.filter(Boolean).length > 1 ? 1 : null;
};

/** Whether no row begins before the one above has ended. */
const fits = (starts: readonly (number | null)[], durations: readonly (number | null)[]): boolean =>
  starts.every((start, index) => {
    const before = starts[index - 1] ?? null;
    return start === null || before === null || before + (durations[index - 1] ?? 0) <= start;
  });

/** Whether a row begins just when the one above ends. */
const follows = (starts: readonly (number | null)[], durations: readonly (number | null)[]): boolean =>
  starts.some((start, index) => {
    const before = starts[index - 1] ?? null;
    const took = durations[index - 1] ?? null;
    return start !== null && before !== null && took !== null && took > 0 && before + took === start;
  });

const shortUnit = ({ times }: TimeColumn, bare: number): number | null => {
  const asMinutes = isOrdered(inMinutes(times, bare, 1));
  const asMonths = isOrdered(inMinutes(times, bare, MINUTES_PER_MONTH));
  if (asMinutes !== asMonths) return asMinutes ? 1 : MINUTES_PER_MONTH;
  if (isFine(times)) return 1;
  const isMany = times.some((time) => time !== null && isShort(time.amount) && time.amount.count > MANY);
  return isMany ? 1 : null;
};
