import type { AdfNode } from './import-plan';

/**
 * Blocks as a list item or a quotation may hold them: ADF allows paragraphs, lists and code there, and Jira's editor wants a
 * list item to begin with a paragraph or code. Headings become strong paragraphs, rows of a table paragraphs; no word is lost.
 */
export const withinItem = (blocks: readonly AdfNode[]): readonly AdfNode[] => {
  const allowed = blocks.flatMap(allow);
  const first = allowed[0]?.type;
  return first === 'paragraph' || first === 'codeBlock' ? allowed : [{ type: 'paragraph', content: [] }, ...allowed];
};

const allow = (block: AdfNode): readonly AdfNode[] => {
  switch (block.type) {
    case 'heading':
      return [{ type: 'paragraph', content: (block.content ?? []).map(strong) }];
    case 'blockquote':
      return block.content ?? [];
    case 'rule':
      return [];
    case 'table':
      return (block.content ?? []).map((row) => ({ type: 'paragraph', content: cells(row) }));
    default:
      return [block];
  }
};

const strong = (node: AdfNode): AdfNode => {
  const marks = node.marks ?? [];
  if (node.type !== 'text' || marks.some((mark) => mark.type === 'code' || mark.type === 'strong')) return node;
  return { ...node, marks: [...marks, { type: 'strong' }] };
};

const cells = (row: AdfNode): readonly AdfNode[] =>
  (row.content ?? []).flatMap((cell, index) => [
    ...(index === 0 ? [] : [{ type: 'text', text: ' | ' }]),
    ...(cell.content ?? []).flatMap((paragraph) => paragraph.content ?? []),
  ]);
