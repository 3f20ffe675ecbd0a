export interface WithoutContacts {
  readonly text: string;
  /** What was left out, in the source's own words. */
  readonly left: readonly string[];
}

export const LEFT_OUT = '[contact left out]';

/** As long as an address may be on each side of its @ (RFC 5321, 4.5.3.1). */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;
const LOCAL = /[\p{L}\p{N}.!#$%&'+/=?^_{|}~-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
/** With a country's code, in North American form, or called a number. Dates, versions and addresses of hosts are none. */
const PHONE =
  /(?<![\p{L}\p{N}./-])(?:\+\d{1,3}(?:[ ()./-]{0,2}\d){6,14}|\(\d{3}\) ?\d{3}[- ]\d{4}|\d{3}-\d{3}-\d{4}|(?<=\b(?:phone|tel|call|mobile|fax)\.?:? )\d(?:[ ()/-]{0,2}\d){4,14})(?!\p{N})/gu;
const ASKS = /\b(?:contact|reach|e-?mail|write to|call|phone|ask)\b/i;
const WEB_LINK = /\[[^\][\n]{1,200}\]\(https?:[^()\s]{1,2000}\)/g;
const MAIL_LINK = /\[[^\][\n]{0,300}\]\((?:mailto|tel):[^()\s]{1,300}\)|<mailto:[^<>\s]{1,300}>/g;

/**
 * A text without the people to contact: e-mail addresses, mail and telephone links and telephone numbers, and whole sentences
 * that ask to contact somebody under one of these, but for their links to web pages.
 */
export const leaveContactsOut = (text: string): WithoutContacts => {
  if (!/@|mailto:|tel:|\d{3}/.test(text)) return { text, left: [] };
  const left: string[] = [];
  const parts = sentencesOf(text).map((sentence) => {
    const found = addressesOf(sentence);
    if (found.length === 0) return sentence;
    if (!ASKS.test(withoutSpans(sentence, found))) {
      for (const [from, to] of found) left.push(sentence.slice(from, to));
      return replaceSpans(sentence, found);
    }
    left.push(sentence.trim());
    const links = sentence.match(WEB_LINK) ?? [];
    const [, before = '', after = ''] = /^(\s*)[^]*?(\s*)$/.exec(sentence) ?? [];
    return `${before}${[LEFT_OUT, ...links].join(' ')}${after}`;
  });
  return { text: parts.join(''), left };
};

/** Behind a full stop, and where a line begins an item, a row or a paragraph of its own. */
const SENTENCE = /(?<=[.!?][)\]*_"']?\s)|(?<=\n)(?=[ \t]{0,40}(?:[-*+•|#>\n]|\d{1,3}[.)]\s))/;

/** Sentences with the white space behind them. */
const sentencesOf = (text: string): readonly string[] => text.split(SENTENCE);

type Span = readonly [from: number, to: number];

const addressesOf = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  for (const pattern of [MAIL_LINK, PHONE])
    for (const found of text.matchAll(pattern)) spans.push([found.index, found.index + found[0].length]);
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < LONGEST_LOCAL && LOCAL.test(text[from - 1] ?? '')) from -= 1;
    let to = at + 1;
    while (to < text.length && to - at < LONGEST_DOMAIN && DOMAIN.test(text[to] ?? '')) to += 1;
    while (to > at + 1 && /[.-]/.test(text[to - 1] ?? '')) to -= 1;
    if (from < at && text.slice(at + 1, to).includes('.')) spans.push([from, to]);
  }
  return merged(spans);
};

const merged = (spans: readonly Span[]): readonly Span[] => {
  const all: Span[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], to)];
    else all.push([from, to]);
  }
  return all;
};

const withoutSpans = (text: string, spans: readonly Span[]): string => replaceSpans(text, spans, ' ');

const replaceSpans = (text: string, spans: readonly Span[], by = LEFT_OUT): string => {
  let done = '';
  let from = 0;
  for (const [start, end] of spans) {
    done += text.slice(from, start) + by;
    from = end;
  }
  return done + text.slice(from);
};
