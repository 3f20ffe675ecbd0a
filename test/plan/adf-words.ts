import type { AdfNode } from '../../src/plan/import-plan';

/** All text of a node and below; a link's address stands behind its words, unless they are the address. */
export const adfWords = (node: AdfNode): string => {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'text') {
    const shown = node.text ?? '';
    const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href'];
    return typeof href === 'string' && !/:\/\/|mailto:/.test(shown) ? `${shown} ${href} ` : shown;
  }
  const inside = (node.content ?? []).map(adfWords);
  const isInline = node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock';
  return isInline ? inside.join('') : inside.join('\n');
};

/** How often each word occurs: runs of letters and digits. */
export const countWords = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Words that one text has more of than the other, signed: -word is missing in the second. */
export const wordDifference = (before: string, after: string): readonly string[] => {
  const first = countWords(before);
  const second = countWords(after);
  const found: string[] = [];
  for (const word of new Set([...first.keys(), ...second.keys()])) {
    const change = (second.get(word) ?? 0) - (first.get(word) ?? 0);
    if (change !== 0) found.push(`${change > 0 ? '+' : ''}${String(change)} ${word}`);
  }
  return found;
};
