export interface HtmlToken {
  /** A tag's name in small letters; empty for text. */
  readonly name: string;
  readonly attributes: string;
  readonly isClosing: boolean;
  /** Closed in itself: `<br/>`. */
  readonly isEmpty: boolean;
  readonly text: string;
  /** Text in which nothing is decoded: CDATA. */
  readonly isRaw: boolean;
  /** Where it begins and ends in the source, and its line, counted from 1. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Tags and texts of one page (docs/limits.md). */
export const MOST_TOKENS = 200_000;

const NAME = /^<(\/?)([a-z][a-z0-9:-]{0,40})/i;

/** The tags and texts of HTML in order; comments and declarations are left out. Each character is looked at once. Null for more than the limit of tags. */
export const htmlTokens = (html: string): readonly HtmlToken[] | null => {
  const tokens: HtmlToken[] = [];
  let line = 1;
  let nextBreak = html.indexOf('\n');
  const lineAt = (at: number): number => {
    for (; nextBreak !== -1 && nextBreak < at; nextBreak = html.indexOf('\n', nextBreak + 1)) line += 1;
    return line;
  };
  const add = (token: Partial<HtmlToken>, start: number, end: number): void => {
    const { name = '', attributes = '', isClosing = false, isEmpty = false, text = '', isRaw = false } = token;
    tokens.push({ name, attributes, isClosing, isEmpty, text, isRaw, start, end, line: lineAt(start) });
  };
  /** Where something ends; without an end it goes on to the end of the text, which then ends all others too. */
  const after = (mark: string, from: number): number => {
    const found = html.indexOf(mark, from);
    return found === -1 ? html.length : found + mark.length;
  };
  for (let at = 0; at < html.length;) {
    if (tokens.length > MOST_TOKENS) return null;
    if (html[at] !== '<') {
      const next = html.indexOf('<', at);
      const end = next === -1 ? html.length : next;
      add({ text: html.slice(at, end) }, at, end);
      at = end;
    } else if (html.startsWith('<!--', at)) at = after('-->', at + 4);
    else if (html.startsWith('<![CDATA[', at)) {
      const end = after(']]>', at + 9);
      add({ text: html.slice(at + 9, end - 3), isRaw: true }, at, end);
      at = end;
    } else {
      const found = NAME.exec(html.slice(at, at + 50));
      if (!found && !/^<[!?]/.test(html.slice(at, at + 2))) {
        add({ text: '<' }, at, at + 1);
        at += 1;
        continue;
      }
      const end = after('>', at + 1);
      if (found) {
        const attributes = html.slice(at + found[0].length, end - 1);
        add(
          {
            name: (found[2] ?? '').toLowerCase(),
            attributes,
            isClosing: found[1] === '/',
            isEmpty: attributes.endsWith('/'),
          },
          at,
          end,
        );
      }
      at = end;
    }
  }
  return tokens;
};

/** The value of an attribute; empty without it. */
export const attributeOf = ({ attributes }: HtmlToken, name: string): string => {
  const at = attributes.toLowerCase().indexOf(`${name}=`);
  if (at === -1) return '';
  const quote = attributes[at + name.length + 1] ?? '';
  if (quote !== '"' && quote !== "'") return /^[^\s>]{0,500}/.exec(attributes.slice(at + name.length + 1))?.[0] ?? '';
  const from = at + name.length + 2;
  const end = attributes.indexOf(quote, from);
  return end === -1 ? '' : attributes.slice(from, end);
};
