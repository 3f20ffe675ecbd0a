import { readAmount, UNIT, type Amount } from '../../values/read-amount';

/** An amount of time before or after T-0. */
export interface CellTime {
  readonly amount: Amount;
  readonly isBefore: boolean;
}

/** A time with its place in the cell; null where it cannot be read. */
export interface Found {
  readonly from: number;
  readonly end: number;
  readonly time: CellTime | null;
}

/** What a number without a unit counts: so many minutes or months each; null leaves it to the table. */
export type Bare = { readonly minutes: number } | 'month' | null;

/** `1/2 day`: half a day, or one or two. */
const FRACTION = new RegExp(`^\\d+/\\d+ ?${UNIT}`, 'iu');
/** The end of a span whose sign stands at its beginning: `T-10 to -5`, `T+1 - 3`. */
const RANGE = / ?(?:\.{2,3}|…|-|to|until|till|through|&|and|bis|à|a|até|\/) ?(-|\+|minus|plus)? ?(?=\d)/iuy;

/** Units that are not read; a few are of other languages. */
const OTHER_UNIT =
  /^(?:fortnights?|sprints?|iterations?|quarters?|nights?|shifts?|cycles?|secs?|seconds?|sekunden|secondes|segundos|giorn[oi]|or[ae]|settiman[ae]|mes[ei]|dagen|uur|uren|weken|maanden|dni|godzin|dagar|dage|timer|uger)$/iu;
/** Letters of scripts without capitals: what they say of a number is not known, and often its unit (`T-12 週`). */
const UNKNOWN = /^ ?\p{Lo}/u;
/** Words that may follow a number in small letters and leave it days. */
const FOLLOWS =
  /^(?:to|until|till|through|thru|and|or|before|prior|after|from|onwards?|cut-?over|go-?live|kick-?off|eod|cob|am|pm|utc|morning|noon|midday|afternoon|evening|night|midnight|at|by|at the latest|latest|bis|à|a|até|vor|nach|avant|après|antes|después|depois)$/i;

/** The time at an index, and those that follow it in a span. */
export const timeAt = (text: string, from: number, at: number, isBefore: boolean, bare: Bare): Found[] => {
  const first = FRACTION.test(text.slice(at)) ? null : amountAt(text, at, bare);
  if (first === null) return [{ from, end: at, time: null }];
  const found: Found[] = [{ from, end: first.end, time: { amount: first.amount, isBefore } }];
  for (let last = found[0]; last;) {
    const next = rangeAt(text, last.end, isBefore, bare);
    if (next) found.push(next);
    last = next ?? undefined;
  }
  return found;
};

export const isMinus = (sign: string | undefined): boolean =>
  sign === undefined || sign === '-' || /^minus$/i.test(sign);

/** An amount with nothing behind it that gives it another meaning. */
const amountAt = (text: string, at: number, bare: Bare): { readonly amount: Amount; readonly end: number } | null => {
  const read = readAmount(text, at);
  if (read === null || !endsHere(text.slice(read.end), read.amount.unit === null)) return null;
  const { amount, end } = read;
  if (amount.unit !== null || bare === null) return { amount, end };
  if (bare === 'month') return { amount: { unit: 'month', count: amount.count }, end };
  return { amount: { unit: 'minute', count: amount.count * bare.minutes, isShort: false }, end };
};

const endsHere = (rest: string, isBare: boolean): boolean => {
  if (isBare && UNKNOWN.test(rest)) return false;
  if (/^(?:[\p{L}\p{N}%'"′″]|[.,:]\d)/u.test(rest)) return false;
  const word = /^[ -]([\p{L}][\p{L}'-]*)/u.exec(rest)?.[1];
  if (word === undefined || !isBare) return true;
  if (OTHER_UNIT.test(word) || /^[sqjtu]$/.test(word)) return false;
  return FOLLOWS.test(word) || !/^\p{Ll}{2}/u.test(word);
};

const UNIT_OF_SPAN = /^\d{1,4} ?\p{Lo}/u;

const rangeAt = (text: string, from: number, isBefore: boolean, bare: Bare): Found | null => {
  RANGE.lastIndex = from;
  const match = RANGE.exec(text);
  if (!match) return null;
  const [whole, sign] = match;
  const at = from + whole.length;
  const second = amountAt(text, at, bare);
  // The unit of a span stands behind its end: where it is not known, the beginning is not either.
  if (second === null && UNIT_OF_SPAN.test(text.slice(at))) return { from: at, end: text.length, time: null };
  // A number that is no amount is of something else: a date, a count.
  const isOther = whole === '/' ? /^[-.]\d|^ ?\p{L}/u : /^[-./]\d|^ ?[\p{L}\p{N}]/u;
  if (second === null || isOther.test(text.slice(second.end))) return null;
  return {
    from: at,
    end: second.end,
    time: { amount: second.amount, isBefore: sign === undefined ? isBefore : isMinus(sign) },
  };
};
