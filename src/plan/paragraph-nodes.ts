import type { AdfNode } from './import-plan';
import { inlineNodes } from './inline-nodes';
import { parseInline } from './markdown';

/** Anything that Markdown could read as more than words. Generous: what it catches needlessly only takes the long way. */
const MARKUP = /[\\`*_[\]<&~]|:\/\/|mailto:/;

/** The words of a paragraph in ADF; its lines stay lines. */
export const paragraphNodes = (text: string, notKept: string[]): readonly AdfNode[] => {
  if (MARKUP.test(text)) return inlineNodes(parseInline(text), notKept);
  if (!text.includes('\n')) return [{ type: 'text', text }];
  return text.split('\n').flatMap((line, index) => {
    const words: AdfNode = { type: 'text', text: line };
    return index === 0 ? [words] : [{ type: 'hardBreak' }, words];
  });
};
