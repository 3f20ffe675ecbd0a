import type { Token } from 'markdown-it';
import { markdownIt } from '../template/late-markdown-it';
import { once } from '../values/once';

export type MarkdownToken = Token;

/**
 * CommonMark with tables and strike-through, less what would lose or change a migration template's words:
 * no HTML (tags are text), no indented code (templates indent for looks), no link definitions (an unused one would vanish), no
 * setext headings (a line of dashes is a rule). Line breaks are kept. Links are judged by linkTarget, not here.
 */
const markdown = once(() => {
  const MarkdownIt = markdownIt();
  const made = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });
  made.disable(['code', 'reference', 'lheading']);
  made.validateLink = () => true;
  made.normalizeLink = (url) => url;
  made.normalizeLinkText = (url) => url;
  return made;
});

/** Markdown-it's flat list of block tokens; an `inline` token carries its children. */
export const parseMarkdown = (text: string): readonly MarkdownToken[] => markdown().parse(text, {});

/** The inline tokens of one paragraph. */
export const parseInline = (text: string): readonly MarkdownToken[] =>
  markdown().parseInline(text, {})[0]?.children ?? [];
