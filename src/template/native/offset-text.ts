import { T_ZERO, type Offset } from '../template';
import { OFFSET } from './native-schema';

/** `T-30`, `kick-off`, `kick-off - 5` as an offset; null where it is none. */
export const readOffset = (text: string): Offset | null => {
  const found = OFFSET.exec(text);
  if (!found) return null;
  const [, sign, days, milestone, milestoneSign, milestoneDays] = found;
  if (milestone !== undefined) return { milestone, days: signed(milestoneSign, milestoneDays) };
  return { milestone: T_ZERO, days: signed(sign, days) };
};

/** An offset as `readOffset` reads it. */
export const writeOffset = ({ milestone, days }: Offset): string => {
  const sign = days > 0 ? '+' : '-';
  if (milestone === T_ZERO) return `T${sign}${String(Math.abs(days))}`;
  return days === 0 ? milestone : `${milestone} ${sign} ${String(Math.abs(days))}`;
};

/** Zero has no sign: `T-0` is the same as `T+0`. */
const signed = (sign: string | undefined, days: string | undefined): number => {
  const count = Number(days ?? 0);
  return sign === '-' && count > 0 ? -count : count;
};
