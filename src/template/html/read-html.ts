import { markdownDocument } from '../document/markdown-document';
import { readDocument } from '../document/read-document';
import { movePlaces } from '../page/move-places';
import type { ReadingMap } from '../reading-map';
import type { TextReading } from '../text-reading';
import { diagnosticAt } from '../diagnostic';
import { MOST_TOKENS } from './html-tokens';
import { htmlMarkdown } from './html-markdown';

const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html\b|<body\b|<head\b|<ac:|<(?:h[1-6]|p|div|table|ul|ol|section|article)\b[^<>]{0,300}>)/i;
const STORAGE = /<(?:ac|ri):[a-z-]+/;
const MARKDOWN = /^#{1,6} \S|^[-*+] (?:\[[ xX]\] )?\S|^\|.*\|\s*$/m;

/** Whether a text is HTML or Confluence's storage format as a whole, and no Markdown with some tags in it. */
export const looksLikeHtml = (text: string): boolean => {
  if (!PAGE.test(text.slice(0, 2_000))) return false;
  return (
    /^\s*<(?:!doctype|html|body|head|\?xml)/i.test(text.slice(0, 200)) || STORAGE.test(text) || !MARKDOWN.test(text)
  );
};

const TOO_MANY = {
  code: 'html-too-many-tags',
  severity: 'error',
  message: `This page has more than ${MOST_TOKENS.toLocaleString('en')} tags and texts, the limit for one page.`,
  remedy: 'Split it, or save only what belongs to the template.',
} as const;

/** Reads HTML, or a page in storage format, block by block. Lines are those of the source. */
export const readHtml = (file: string, html: string, name: string, map?: ReadingMap): TextReading => {
  const read = htmlMarkdown(html);
  if (read === null)
    return {
      templates: [],
      diagnostics: [diagnosticAt({ file, offset: 0, line: 1, column: 1 }, TOO_MANY)],
    };
  const { text, lines, title } = read;
  const reading = readDocument(
    { file, source: markdownDocument(file, text), title: null, fallback: title ?? name, ...(map && { map }) },
    text,
  );
  return movePlaces(reading, ({ file: own, line }) => ({
    file: own,
    offset: 0,
    line: lines[line - 1] ?? 1,
    column: 1,
  }));
};
