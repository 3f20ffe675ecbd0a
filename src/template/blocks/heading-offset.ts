import { spanOfMinutes, type TimeSpan } from '../../values/time-span';
import { MINUTES_PER_DAY } from '../../values/time-span';
import { readOffsetCell } from '../timeline/read-offset-cell';
import type { CellTime } from '../timeline/time-at';
import { T_ZERO, type Offset } from '../template';

const LONGEST = 160;
/** What begins a line before its title, and what is in brackets in it. */
const BEFORE =
  /^[^\p{L}\p{N}]{0,6}((?:T|D|W|H|week|day|month)[ -]?(?:minus|plus|[-+=–−])? ?\d[^:()]{0,30}?)(?::| [–—-] | *$)/iu;
const BRACKETS = /[([]([^()[\]]{2,40})[)\]]/gu;
const HINT = /\d|zero|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve) /iu;
const WHOLE =
  /(?:before|prior|after|following|ahead of)(?: (?:the )?(?:production )?(?:cut-?over|go-?live|t-?0|launch|switch-?over))?$/iu;

/**
 * When what stands below a heading, or in a line, is due, as its words say it: "T-30 days: Prepare", "Go-live day (T-0)", "Two weeks
 * before go-live". Null where they say nothing of the kind.
 */
export const headingOffset = (heading: string): Offset | null => {
  if (heading.length > LONGEST || !HINT.test(heading)) return null;
  const words = heading.replace(/[*_`]/g, '').trim();
  const before = BEFORE.exec(words)?.[1];
  const inBrackets = [...words.matchAll(BRACKETS)].map(([, inner = '']) => inner);
  const parts = [...(before === undefined ? [] : [before]), ...inBrackets, ...(WHOLE.test(words) ? [words] : [])];
  for (const part of parts) {
    const { time } = readOffsetCell(part);
    const span = time === null ? null : spanOf(time);
    if (span !== null) return { milestone: T_ZERO, ...span };
  }
  return null;
};

/** In a heading a number without a unit is days; `m` alone says nothing. */
const spanOf = ({ amount, isBefore }: CellTime): TimeSpan | null => {
  const sign = isBefore ? -1 : 1;
  if (amount.unit === 'month') return amount.count === 0 ? { days: 0 } : { days: 0, months: sign * amount.count };
  if (amount.unit === null) return spanOfMinutes(sign * amount.count * MINUTES_PER_DAY);
  return amount.isShort ? null : spanOfMinutes(sign * amount.count);
};
