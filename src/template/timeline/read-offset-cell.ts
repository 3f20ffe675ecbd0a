import { COUNT, readAmount, UNIT } from '../../values/read-amount';
import { MINUTES_PER_DAY } from '../../values/time-span';
import { foldSpaces } from '../fold-spaces';
import { isMinus, timeAt, type Bare, type CellTime, type Found } from './time-at';

export interface OffsetCell {
  /** When it is due, as far as the cell alone says it; null where it does not say it in a way that can be read. */
  readonly time: CellTime | null;
  /** Whether the cell says nothing besides. */
  readonly saysAll: boolean;
}

/** A longer cell is a text that mentions times. */
const LONGEST = 500;
const AT_ZERO =
  /^(?:(?:T|D|T[- ]?zero|day[- ]?zero|cut-?over|go-?live)(?:[- ]?day)?|umstellung|umstellungstag|bascule|jour j|corte|d[ií]a d)$/i;
const ZERO: CellTime = { amount: { unit: 'month', count: 0 }, isBefore: true };
/** What an offset is shown as. */
const PLAIN = /^T ?[-+] ?\d{1,4}$/i;

/** T-0 and how it is called: English, then German, French, Spanish, Portuguese. */
const EVENT =
  '(?:(?:the|dem|der|la|le|el|a|o) )?(?:(?:production|prod|final|main) )?(?:t[- ]?0|t[- ]?zero|cut[- ]?over|go[- ]?live|switch[- ]?over|launch|d-day|day (?:0|zero)|umstellung|bascule|jour j|día d|dia d|corte)(?: (?:day|date))?';
const SIDE =
  '(before|prior to|prior|ahead of|after|following|vor|nach|avant|après|antes d[aeo]l?|antes|después del?|después|depois d[aeo]|depois)';
const AFTER = /^(?:after|following|nach|après|después|depois)/i;

/** `T-90`, `T minus 3 hours`, `D+7`, `Week -6`; unsigned only `T0`. The amount follows. */
const ANCHOR = new RegExp(
  `(?<![\\p{L}\\p{N}])(T|D|W|H|days?|weeks?|hours?|minutes?|months?)(?:[- ]?(minus|plus) ?| ?(-|\\+|=) ?| ?)(?=${COUNT})`,
  'giu',
);
/** `go-live + 3`, `T-0 + 2h`. The amount follows. */
const FROM_EVENT = new RegExp(`(?<![\\p{L}\\p{N}-])${EVENT} ?(-|\\+|minus|plus) ?(?=\\d)`, 'giu');
/** `2 weeks before the cutover`, `six weeks prior`. */
const BEFORE_EVENT = new RegExp(
  `(?<![\\p{L}\\p{N}+-])(?=(${COUNT}) ?${UNIT})[^,;()]{1,40}? ${SIDE}(?: ${EVENT})?(?![\\p{L}\\p{N}])`,
  'giu',
);
/** What stands behind the amount of such a time. */
const BETWEEN = new RegExp(`^ ${SIDE}(?: ${EVENT})?$`, 'iu');

/** Words that give a number another length than calendar days have, or none that is known. */
const OTHER_LENGTHS =
  /(?<!\p{L})(?:working|business|work|bank|banking)[- ]?(?:days?|hours?|weeks?)(?!\p{L})|(?<!\p{L})WD(?!\p{L})/iu;

/**
 * Reads a timeline's cell: an amount of time before or after T-0. Of several (a span) the last is when it is due. A cell of which
 * one amount cannot be read is not read at all, so that no other date stands in its place.
 */
export const readOffsetCell = (cell: string): OffsetCell => {
  const text = foldSpaces(cell.replace(/[*_`]/g, ''))
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/[\u2010-\u2015\u2212\u301c\uff5e]/g, '-');
  if (text.length > LONGEST) return { time: null, saysAll: false };
  if (AT_ZERO.test(text)) return { time: ZERO, saysAll: false };
  if (OTHER_LENGTHS.test(text)) return { time: null, saysAll: false };
  const found = timesIn(text);
  const last = found.at(-1)?.time;
  if (last === undefined || found.some(({ time }) => time === null)) return { time: null, saysAll: false };
  return { time: last, saysAll: PLAIN.test(text) };
};

const timesIn = (text: string): readonly Found[] => {
  const found: Found[] = [];
  const isTaken = (at: number) => found.some(({ from, end }) => from <= at && at < end);
  for (const match of text.matchAll(FROM_EVENT)) {
    const read = timeAt(text, match.index, match.index + match[0].length, isMinus(match[1]), DAY);
    // "Go-live - 24 May" gives a date and no amount.
    if (read[0]?.time !== null && !/^ \p{L}/u.test(text.slice(read[0]?.end))) found.push(...read);
  }
  for (const match of text.matchAll(BEFORE_EVENT)) if (!isTaken(match.index)) found.push(timeBefore(text, match));
  for (const match of text.matchAll(ANCHOR)) {
    if (isTaken(match.index)) continue;
    const [whole, anchor = '', word, sign = word] = match;
    const at = match.index + whole.length;
    // "Day 5" and "T5" count from a day that they do not name.
    if ((sign === undefined || sign === '=') && !/^0+(?![\d.,:])/.test(text.slice(at))) continue;
    found.push(...timeAt(text, match.index, at, isMinus(sign), unitOf(anchor)));
  }
  return found.toSorted((a, b) => a.from - b.from);
};

const timeBefore = (text: string, match: RegExpExecArray): Found => {
  const [whole, , side = ''] = match;
  const from = match.index;
  const end = from + whole.length;
  const read = readAmount(text, from);
  const isWhole = read !== null && BETWEEN.test(text.slice(read.end, end));
  // Behind "before" stands T-0 or nothing: what is another event has another date.
  const isOpen = /^ ?[\p{L}\p{N}"'[]/u.test(text.slice(end));
  const isBefore = !AFTER.test(side);
  return { from, end, time: isWhole && !isOpen ? { amount: read.amount, isBefore } : null };
};

const DAY: Bare = { minutes: MINUTES_PER_DAY };

/** What a number counts behind a letter or a word. */
const unitOf = (anchor: string): Bare => {
  const letter = anchor.toLowerCase();
  if (letter === 't') return null;
  if (letter.startsWith('mo')) return 'month';
  if (letter.startsWith('w')) return { minutes: 7 * MINUTES_PER_DAY };
  return letter.startsWith('d') ? DAY : { minutes: letter.startsWith('h') ? 60 : 1 };
};
