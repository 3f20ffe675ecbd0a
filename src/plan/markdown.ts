import MarkdownIt, { type Token } from 'markdown-it';

export type MarkdownToken = Token;

/**
 * CommonMark with tables and strike-through, less what would lose or change a migration template's words:
 * no HTML (tags are text), no indented code (templates indent for looks), no link definitions (an unused one would vanish), no
 * setext headings (a line of dashes is a rule). Line breaks are kept. Links are judged by linkTarget, not here.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true }).disable([
  'code',
  'reference',
  'lheading',
]);
markdown.validateLink = () => true;
markdown.normalizeLink = (url) => url;
markdown.normalizeLinkText = (url) => url;

/** Markdown-it's flat list of block tokens; an `inline` token carries its children. */
export const parseMarkdown = (text: string): readonly MarkdownToken[] => markdown.parse(text, {});

/** The inline tokens of one paragraph. */
export const parseInline = (text: string): readonly MarkdownToken[] =>
  markdown.parseInline(text, {})[0]?.children ?? [];
