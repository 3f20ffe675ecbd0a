import { readAmount } from '../../../../../src/values/read-amount';
import { spanOfMinutes, spanText, type TimeSpan } from '../../../../../src/values/time-span';

/** Ten years, as the contract allows. */
const MOST_DAYS = 3_650;
const MOST_MONTHS = 120;

/** An offset as people write it: `T-30`, `T + 7`, `-30`, `T-36 hours`, `T+1 month`; null where it is none. A number alone is days. */
export function readOffset(text: string): TimeSpan | null {
  const match = /^\s*t?\s*([-+−–])?\s*(?=\d)/iu.exec(text);
  if (match === null) return null;
  const read = readAmount(text, match[0].length);
  if (read === null || text.slice(read.end).trim() !== '') return null;
  const { amount } = read;
  const sign = match[1] === undefined || match[1] === '+' ? 1 : -1;
  const count = sign * amount.count + 0;
  if (amount.unit === null) return Math.abs(count) > MOST_DAYS ? null : { days: count };
  if (amount.unit === 'month') {
    if (count === 0) return { days: 0 };
    return Math.abs(count) > MOST_MONTHS ? null : { days: 0, months: count };
  }
  // A letter that is as often a month as a minute.
  if (amount.isShort) return null;
  const span = spanOfMinutes(count);
  return Math.abs(span.days) > MOST_DAYS ? null : span;
}

/** `T-30`, `T+7`, `T-36 hours`; T stands for the milestone that the offset counts from. */
export function writeOffset(span: TimeSpan): string {
  return `T${spanText(span)}`;
}
