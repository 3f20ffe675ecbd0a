import type { AdfNode } from './import-plan';
import { inlineNodes } from './inline-nodes';
import { parseInline } from './markdown';

/** Anything that Markdown could read as more than words. Generous: what it catches needlessly only takes the long way. */
const MARKUP = /[\\`*_[\]<&~]|:\/\/|mailto:/;

/**
 * A line that was wrapped within a sentence: long, without an end of its own, and continued by a small letter that begins no list entry
 * ("a) …") and no key ("owner: …"). Two blanks or a backslash before the break keep it, as Markdown says.
 */
const WRAPPED = /(?<=[^\n]{40})(?<![.!?:;\\]|\s\s)\n(?=\p{Ll})(?!\p{Ll}[.)]?\s|[\p{L}\d_-]+:\s)/gu;

/** The words of a paragraph in ADF. Its lines stay lines, except where a sentence was wrapped. */
export const paragraphNodes = (source: string, notKept: string[]): readonly AdfNode[] => {
  const text = source.replace(WRAPPED, ' ');
  if (MARKUP.test(text)) return inlineNodes(parseInline(text), notKept);
  if (!text.includes('\n')) return [{ type: 'text', text }];
  return text.split('\n').flatMap((line, index) => {
    const words: AdfNode = { type: 'text', text: line };
    return index === 0 ? [words] : [{ type: 'hardBreak' }, words];
  });
};
