import { foldSpaces } from '../fold-spaces';
import { T_ZERO, type Offset } from '../template';

export interface OffsetCell {
  readonly offset: Offset | null;
  /** Whether the offset says all that the cell does. */
  readonly saysAll: boolean;
}

const DASH = '[-\u2010-\u2015\u2212]';
/** `T-90`, `T - 90`, `D+7`, `T0`, `W-2`, `T-2 weeks`. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}])([TDW]) ?(?:(${DASH}|\\+) ?)?(\\d{1,4})(?: ?(days?|weeks?|d|w))?(?![\\p{L}\\p{N}])`,
  'giu',
);
const BEFORE =
  /(?<![\p{L}\p{N}])(\d{1,4}) (days?|weeks?) (before|after|prior to)(?: (?:t-?0|the cutover|cutover|go-?live))?(?![\p{L}\p{N}])/giu;

/** What an offset is shown as. */
const PLAIN = new RegExp(`^T ?(?:${DASH}|\\+) ?\\d{1,4}$`, 'i');

/** Reads a timeline's cell: calendar days from T-0. Of several (a span) the last is when it is due. */
export const readOffsetCell = (cell: string): OffsetCell => {
  const text = foldSpaces(cell.replace(/[*_`]/g, ''));
  if (/^(?:T|D|cutover|go-?live)(?:[- ]?day)?$/i.test(text))
    return { offset: { milestone: T_ZERO, days: 0 }, saysAll: false };
  const found = [...text.matchAll(COUNT)].map(([, unit, sign, count, named]) =>
    signed(sign !== '+', Number(count), /^w/i.test(named ?? unit ?? '')),
  );
  for (const [, count, unit, side] of text.matchAll(BEFORE))
    found.push(signed(side?.toLowerCase() !== 'after', Number(count), /^w/i.test(unit ?? '')));
  const days = found.at(-1);
  if (days === undefined) return { offset: null, saysAll: false };
  return { offset: { milestone: T_ZERO, days }, saysAll: PLAIN.test(text) };
};

const signed = (before: boolean, count: number, weeks: boolean): number => {
  const days = weeks ? count * 7 : count;
  return before && days > 0 ? -days : days;
};
