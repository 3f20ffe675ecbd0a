import { markdownDocument } from '../document/markdown-document';
import { readDocument } from '../document/read-document';
import { movePlaces } from '../page/move-places';
import type { ReadingMap } from '../reading-map';
import type { TextReading } from '../text-reading';
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

/** Reads HTML, or a page in storage format, block by block. Lines are those of the source. */
export const readHtml = (file: string, html: string, name: string, map?: ReadingMap): TextReading => {
  const { text, lines, title } = htmlMarkdown(html);
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
