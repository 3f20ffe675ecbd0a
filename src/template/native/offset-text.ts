import { readAmount } from '../../values/read-amount';
import { spanOfMinutes, spanText, type TimeSpan } from '../../values/time-span';
import { T_ZERO, type Offset } from '../template';
import { OFFSET } from './native-schema';

/** `T-30`, `T+1 month`, `kick-off`, `kick-off - 5`, `kick-off - 2 weeks` as an offset; null where it is none. */
export const readOffset = (text: string): Offset | null => {
  const found = OFFSET.exec(text);
  if (!found) return null;
  const [, sign, count, unit, milestone, milestoneSign, milestoneCount, milestoneUnit] = found;
  if (milestone !== undefined) return { milestone, ...spanOf(milestoneSign, milestoneCount, milestoneUnit) };
  return { milestone: T_ZERO, ...spanOf(sign, count, unit) };
};

/** An offset as `readOffset` reads it. Months and days together have no form of their own, and do not occur. */
export const writeOffset = ({ milestone, ...span }: Offset): string => {
  const text = spanText(span);
  if (milestone === T_ZERO) return `T${text}`;
  return text === '-0' ? milestone : `${milestone} ${text.slice(0, 1)} ${text.slice(1)}`;
};

/** Zero has no sign: `T-0` is the same as `T+0`. Without a unit it is days. */
const spanOf = (sign: string | undefined, count = '0', unit = 'days'): TimeSpan => {
  const amount = readAmount(`${count} ${unit}`, 0)?.amount;
  if (amount === undefined || amount.count === 0) return { days: 0 };
  const signed = sign === '-' ? -amount.count : amount.count;
  return amount.unit === 'month' ? { days: 0, months: signed } : spanOfMinutes(signed);
};
