import { mailSpans } from './mail-spans';
import { phoneSpans } from './phone-spans';
import { mergeSpans, touches, type TextSpan } from './text-span';
import { verbatimSpans } from './verbatim-spans';

export interface WithoutContacts {
  readonly text: string;
  /** What was left out, in the source's own words. */
  readonly left: readonly string[];
}

export const LEFT_OUT = '[contact left out]';

const WEB_LINK = /\[[^\][\n]{1,200}\]\(https?:[^()\s]{1,2000}\)/g;
const MAIL_LINK = /\[([^\][\n]{0,300})\]\((?:mailto|tel):[^()\s]{1,300}\)|<(?:mailto|tel):[^<>\s]{1,300}>/g;
/** Words that come to what is asked for: the sentence says more than whom to ask. */
const NO_PURPOSE = '(?:(?!\\b(?:for|to|about|with|that|when|before|after)\\b)[^@#.!?:])';
/** All that a sentence says is whom to ask, politely: `@` is where a contact was, `#` a link to a page. */
const ONLY_ASKS = new RegExp(
  `^\\W*(?:(?:for|if|in case)\\b[^@#]{0,120}, ?)?(?:please|kindly|feel free to|do not hesitate to) (?:contact|reach(?: out to)?|e-?mail|write to|call|phone|ask)\\b${NO_PURPOSE}{0,60}@(?:[^\\p{L}\\p{N}@#]*(?:(?:or|and)\\b${NO_PURPOSE}{0,80})?[@#])*[^\\p{L}\\p{N}@#]*$`,
  'iu',
);

/**
 * A Markdown text without people's email addresses and telephone numbers, links to these, and sentences that only ask to contact
 * a person under one of them, but for their links to web pages. Code and web addresses stay as they are.
 */
export const leaveContactsOut = (text: string): WithoutContacts => {
  const spans = contactsOf(text);
  if (spans.length === 0) return { text, left: [] };
  const left: string[] = [];
  let at = 0;
  let next = 0;
  const parts = sentencesOf(text).map((sentence) => {
    const from = at;
    at += sentence.length;
    const found: TextSpan[] = [];
    for (let span = spans[next]; span && span[0] < at; span = spans[next]) {
      found.push([span[0] - from, Math.min(span[1], at) - from]);
      next += 1;
    }
    if (found.length === 0) return sentence;
    const links = sentence.match(WEB_LINK) ?? [];
    if (ONLY_ASKS.test(replaceSpans(sentence, found, '@').replace(WEB_LINK, '#'))) {
      left.push(sentence.trim());
      const [, before = '', after = ''] = /^(\s*)[^]*?(\s*)$/.exec(sentence) ?? [];
      return `${before}${[LEFT_OUT, ...links].join(' ')}${after}`;
    }
    for (const [start, end] of found) left.push(sentence.slice(start, end));
    return replaceSpans(sentence, found, LEFT_OUT);
  });
  return { text: parts.join(''), left };
};

/**
 * The same for the text that becomes an item's title: only the address or the number is left out, a link keeps its words, and what is
 * nothing but a contact is called so.
 */
export const leaveContactsOutOfTitle = (text: string): WithoutContacts => {
  const spans = contactsOf(text);
  if (spans.length === 0) return { text, left: [] };
  const left = spans.map(([from, to]) => text.slice(from, to));
  const words = spans.map(([from, to]) => linkWords(text.slice(from, to)) ?? LEFT_OUT);
  const kept = replaceSpans(text, spans, (index) => words[index] ?? LEFT_OUT);
  const own = kept.replaceAll(LEFT_OUT, '').replace(/^\s*\[[ xX]\]/, '');
  if (/[\p{L}\p{N}]/u.test(own)) return { text: kept, left };
  const what = left.some((one) => /@/.test(one)) ? 'email address' : 'telephone number';
  const [box = ''] = /^\s*\[[ xX]\]\s+/.exec(text) ?? [];
  return { text: `${box}Contact (${what} left out)`, left };
};

/** The words of a mail link, where they are no contact themselves. */
const linkWords = (link: string): string | null => {
  const [, words = ''] = /^\[([^\][\n]*)\]\(/.exec(link) ?? [];
  return /[\p{L}\p{N}]/u.test(words) && contactsOf(words).length === 0 && !words.includes('@') ? words : null;
};

const contactsOf = (text: string): readonly TextSpan[] => {
  if (!/@|mailto:|tel:|\d{3}/.test(text)) return [];
  const links = [...text.matchAll(MAIL_LINK)].map((found): TextSpan => [found.index, found.index + found[0].length]);
  const spans = mergeSpans([...links, ...phoneSpans(text), ...mailSpans(text)].map((span) => inBrackets(text, span)));
  if (spans.length === 0) return [];
  const verbatim = verbatimSpans(text);
  return spans.filter((span) => !touches(verbatim, span));
};

/** `<name@host>` goes with its brackets. */
const inBrackets = (text: string, [from, to]: TextSpan): TextSpan =>
  text[from - 1] === '<' && text[to] === '>' ? [from - 1, to + 1] : [from, to];

/** Behind a full stop, and where a line begins an item, a row or a paragraph of its own. */
const SENTENCE = /(?<=[.!?][)\]*_"']?\s)|(?<=\n)(?=[ \t]{0,40}(?:[-*+•|#>\n]|\d{1,3}[.)]\s))/;

/** Sentences with the white space behind them. */
const sentencesOf = (text: string): readonly string[] => text.split(SENTENCE);

const replaceSpans = (text: string, spans: readonly TextSpan[], by: string | ((index: number) => string)): string => {
  let done = '';
  let from = 0;
  spans.forEach(([start, end], index) => {
    done += text.slice(from, start) + (typeof by === 'string' ? by : by(index));
    from = end;
  });
  return done + text.slice(from);
};
