import { decodeEntities } from '../document/html-text';
import { htmlTable } from '../document/html-table';
import { attributeOf, htmlTokens, type HtmlToken } from './html-tokens';

export interface HtmlMarkdown {
  readonly text: string;
  /** By line of the text, counted from 0, the line of the source that it comes from, counted from 1. */
  readonly lines: readonly number[];
  /** From the head of the page; null without one. */
  readonly title: string | null;
}

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'nav',
  'svg',
  'noscript',
  'template',
  'iframe',
  'ac:task-id',
  'ac:task-uuid',
]);
const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'header',
    'footer',
    'body',
    'html',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'tr',
  ],
  ...['figure', 'figcaption', 'details', 'summary', 'form', 'hr', 'address', 'aside', 'fieldset', 'legend'],
  ...[
    'ac:layout',
    'ac:layout-section',
    'ac:layout-cell',
    'ac:rich-text-body',
    'ac:task-list',
    'ac:task',
    'ac:task-body',
  ],
  ...['ac:structured-macro', 'ac:plain-text-body'],
]);
const MARKS: ReadonlyMap<string, string> = new Map([
  ...(['b', 'strong'] as const).map((name) => [name, '**'] as const),
  ...(['code', 'kbd', 'samp', 'tt'] as const).map((name) => [name, '`'] as const),
  ...(['s', 'del', 'strike'] as const).map((name) => [name, '~~'] as const),
]);
/** Lists within lists; no one goes further in. */
const MOST_LISTS = 12;

/**
 * HTML, or a page in Confluence's storage format, as Markdown: headings, paragraphs, lists, boxes, tables, code, links. What a page does
 * not show (scripts, styles) is left out. Never throws, in one pass. Null for
 * more tags than the limit.
 */
export const htmlMarkdown = (html: string): HtmlMarkdown | null => {
  const writer = markdownWriter();
  const tokens = htmlTokens(html);
  if (tokens === null) return null;
  const lists: { readonly isOrdered: boolean; next: number }[] = [];
  let skipped = 0;
  let pre = 0;
  let link = '';
  let parameter = '';
  let title: string | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as HtmlToken;
    const { name } = token;
    if (name === 'title' && !token.isClosing && title === null)
      title = decodeEntities(tokens[at + 1]?.text ?? '').trim() || null;
    if (SKIPPED.has(name)) {
      if (!token.isEmpty) skipped = Math.max(0, skipped + (token.isClosing ? -1 : 1));
      continue;
    }
    if (skipped > 0) continue;
    if (name === '') {
      if (parameter !== '') {
        if (parameter === 'title') writer.line(`**${decodeEntities(token.text).trim()}**`, token.line);
        continue;
      }
      if (token.isRaw) writer.code(token.text, token.line);
      else if (pre > 0) writer.code(decodeEntities(token.text), token.line);
      else writer.text(decodeEntities(token.text), token.line);
      continue;
    }
    if (name === 'table' && !token.isClosing) {
      const end = tableEnd(tokens, at);
      const from = token.start;
      const to = tokens[end]?.end ?? html.length;
      const place = { file: '', offset: 0, line: token.line, column: 1 };
      const { source } = htmlTable(html.slice(from, to), place, () => place);
      writer.block(source, token.line);
      at = end;
      continue;
    }
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      writer.end();
      if (!token.isClosing) writer.prefix(`${'#'.repeat(Number(level))} `);
      continue;
    }
    const mark = MARKS.get(name);
    if (mark !== undefined) writer.text(mark, token.line);
    else if (name === 'pre') {
      writer.end();
      pre = Math.max(0, pre + (token.isClosing ? -1 : 1));
    } else if (name === 'br') writer.text(' ', token.line);
    else if (name === 'ul' || name === 'ol' || name === 'ac:task-list') {
      writer.end();
      if (token.isClosing) lists.pop();
      else if (!token.isEmpty) lists.push({ isOrdered: name === 'ol', next: 1 });
    } else if (name === 'li' || name === 'ac:task') {
      writer.end();
      const list = lists.at(-1) ?? { isOrdered: false, next: 1 };
      if (token.isClosing) continue;
      writer.prefix(
        `${'   '.repeat(Math.min(lists.length, MOST_LISTS) - 1 < 0 ? 0 : Math.min(lists.length, MOST_LISTS) - 1)}${list.isOrdered ? `${String(list.next)}. ` : '-  '}`,
        true,
      );
      list.next += 1;
    } else if (name === 'ac:task-status') {
      const isDone = /complete/.test(tokens[at + 1]?.text ?? '') && !/incomplete/.test(tokens[at + 1]?.text ?? '');
      if (!token.isClosing) {
        writer.text(isDone ? '[x] ' : '[ ] ', token.line);
        at += 1;
      }
    } else if (name === 'input' && /checkbox/i.test(token.attributes))
      writer.text(/\bchecked\b/i.test(token.attributes) ? '[x] ' : '[ ] ', token.line);
    else if (name === 'a') {
      if (token.isClosing) {
        if (link !== '') writer.text(`](${link})`, token.line);
        link = '';
      } else {
        const href = decodeEntities(attributeOf(token, 'href'));
        link = /^(?:https?:|mailto:|#)/i.test(href)
          ? href.replace(/[()\s]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
          : '';
        if (link !== '') writer.text('[', token.line);
      }
    } else if (name === 'img') writer.text(decodeEntities(attributeOf(token, 'alt')), token.line);
    else if (name === 'time') writer.text(token.isClosing ? '' : attributeOf(token, 'datetime'), token.line);
    else if (name === 'ac:parameter')
      parameter = token.isClosing || token.isEmpty ? '' : attributeOf(token, 'ac:name') || 'other';
    else if (BLOCKS.has(name) && lists.length === 0) writer.end();
    else if (name === 'td' || name === 'th') writer.text(' ', token.line);
  }
  return { ...writer.done(), title };
};

/** The token that ends a table, those within it counted. */
const tableEnd = (tokens: readonly HtmlToken[], from: number): number => {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.name !== 'table') continue;
    depth += token.isClosing ? -1 : 1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
};

const markdownWriter = () => {
  const parts: string[] = [];
  const lines: number[] = [];
  let open = '';
  let line = 1;
  let lead = '';
  let isItem = false;
  let wasItem = false;
  const push = (text: string, at: number, isTight: boolean) => {
    if (parts.length > 0 && !isTight) {
      parts.push('');
      lines.push(at);
    }
    for (const one of text.split('\n')) {
      parts.push(one);
      lines.push(at);
    }
  };
  const end = () => {
    const words = open.replace(/\s+/g, ' ').replaceAll('****', '').trim();
    open = '';
    if (words === '' || words === '**') return;
    push(`${lead}${words}`, line, isItem && wasItem);
    wasItem = isItem;
    lead = '';
    isItem = false;
  };
  return {
    end,
    text: (text: string, at: number) => {
      if (open.trim() === '') line = at;
      open += text;
    },
    prefix: (text: string, item = false) => {
      lead = text;
      isItem = item;
    },
    line: (text: string, at: number) => {
      end();
      push(text, at, false);
      wasItem = false;
    },
    block: (text: string, at: number) => {
      end();
      push(text, at, false);
      wasItem = false;
      lead = '';
    },
    code: (text: string, at: number) => {
      end();
      if (text.trim() === '') return;
      push(`\`\`\`\n${text.replace(/^\n|\n$/g, '').replaceAll('```', "'''")}\n\`\`\``, at, false);
      wasItem = false;
    },
    done: () => {
      end();
      return { text: parts.join('\n'), lines };
    },
  };
};
