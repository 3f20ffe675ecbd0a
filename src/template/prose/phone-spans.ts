import type { TextSpan } from './text-span';

/** With a country's code: 8 to 15 digits (E.164), one after another only from 9. */
const COUNTRY = /(?<![\p{L}\p{N}./=-])\+\d{1,3}(?:[ ()./-]{0,2}\d){6,13}(?![\p{L}\p{N}])/gu;
/** With 00 before the country's code, in groups. */
const DOUBLE_ZERO = /(?<![\p{L}\p{N}./=#-])00[1-9]\d{0,2}(?:[ ()/-]{1,3}\d{2,12}){2,5}(?![\p{L}\p{N}])/gu;
/** North American: neither the area's code nor the exchange begins with 0 or 1. */
const NORTH_AMERICA = /(?<![\p{L}\p{N}./=#-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}-)[2-9]\d{2}[- ]\d{4}(?![\p{L}\p{N}]|-\d)/gu;
/** Called a number. After "call" a count may follow, so it is longer there. */
const CALLED =
  /(?=[+(]?\d)(?:(?<=\b(?:(?:tele)?phone|tel|mobile|cell|fax|hotline)(?: (?:number|no))?\.?:? )\+?\(?\d(?:[ ()/-]{0,2}\d){4,14}|(?<=\b(?:call|ring|dial)(?: (?:us|me|them))?(?: (?:at|on|under))?:? )\(?\d(?:[ ()/-]{0,2}\d){6,14})(?![\p{L}\p{N}])/giu;

/** A number of something else. */
const OTHER_NUMBER =
  /\b(?:ticket|case|incident|issue|request|change|order|account|customer|contract|invoice|reference|ref|serial|part|asset|licen[cs]e|project|room|version|build|port|po|id|sku|article|item|document)s?(?: (?:number|no|id|code))?s?[.:#]? ?#?$/i;
const DATE = /^\(?\d{4}[-/ ]\d{1,2}[-/ ]\d{1,2}(?!\d)|^\d{1,2}[-/ ]\d{1,2}[-/ ]\d{4}$/;
/** `+1.000.000.000` is an amount. */
const AMOUNT = /^\+\d{1,3}(?:[.,]\d{3})+$/;

/** Telephone numbers in a text. Numbers of tickets and accounts, dates, addresses of hosts and versions are none. */
export const phoneSpans = (text: string): readonly TextSpan[] =>
  [COUNTRY, DOUBLE_ZERO, NORTH_AMERICA, CALLED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found): readonly TextSpan[] => {
      const [number] = found;
      const isOther = OTHER_NUMBER.test(text.slice(Math.max(0, found.index - 40), found.index));
      const isShort = /^\+\d+$/.test(number) && number.length < 10;
      if (isOther || isShort || DATE.test(number) || AMOUNT.test(number)) return [];
      return [[found.index, found.index + number.length]];
    }),
  );
