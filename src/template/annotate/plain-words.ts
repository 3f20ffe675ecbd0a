import { foldSpaces } from '../fold-spaces';

/** Elements of HTML that stand in Markdown; other words in angle brackets are to be filled in (`<room>`). */
const ELEMENTS =
  'a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|object|ol|option|p|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|var|video|wbr';

/** Markdown's signs, of which the words are kept: links and pictures, emphasis, code, HTML's tags. */
const SIGNS: readonly (readonly [RegExp, string, string])[] = [
  ['](', /!?\[([^\][]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, '$1'],
  ['<', /<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1'],
  ['<', new RegExp(`</?(?:${ELEMENTS})(?![\\w-])[^<>]{0,200}>`, 'gi'), ' '],
  ['', /\*\*|(?<!_)__(?!_)|~~|`/g, ''],
  ['', /(?<![\p{L}\p{N}])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}])/gu, ''],
  ['_', /(?<![\p{L}\p{N}_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, ''],
].map(([sign, pattern, kept]) => [pattern, kept, sign] as [RegExp, string, string]);

/** The words of a Markdown text on one line: what a list of criteria or rows shows. */
export const plainWords = (markdown: string): string =>
  foldSpaces(
    HAS_SIGN.test(markdown)
      ? SIGNS.reduce(
          (text, [pattern, kept, sign]) => (text.includes(sign) ? text.replace(pattern, kept) : text),
          markdown,
        )
      : markdown,
  );

const HAS_SIGN = /[*_`~<[]/;
