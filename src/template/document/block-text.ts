import type { DocumentBlock, ListItem } from './source-document';

/** A block as Markdown that says the same. */
export const blockText = (block: DocumentBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'text':
      return block.text;
    case 'list':
      return listText(block.items);
    case 'table':
      return block.source;
  }
};

/** Several blocks, a blank line between them. */
export const blocksText = (blocks: readonly DocumentBlock[]): string => blocks.map(blockText).join('\n\n');

export const listText = (items: readonly ListItem[]): string => items.map(itemText).join('\n');

const itemText = (item: ListItem): string => {
  const { marker, text, rest, items } = item;
  const below = [...(rest === '' ? [] : [`\n${rest}`]), ...(items.length === 0 ? [] : [listText(items)])];
  const whole = [text, ...below].join('\n');
  const indent = ' '.repeat(marker.length + 1);
  return `${marker} ${whole.replace(/\n(?=[^\n])/g, `\n${indent}`)}`;
};
