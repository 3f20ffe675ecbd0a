import type { AdfNode } from './import-plan';

/** The words of ADF nodes, one line a block or hard break; a link's address is not among them. */
export const plainText = (nodes: readonly AdfNode[]): string =>
  nodes
    .map(textOf)
    .filter((text) => text.trim() !== '')
    .join('\n')
    .trim();

const INLINE = new Set(['paragraph', 'heading', 'codeBlock']);

const textOf = (node: AdfNode): string => {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const content = node.content ?? [];
  return INLINE.has(node.type) ? content.map(textOf).join('') : plainText(content);
};
