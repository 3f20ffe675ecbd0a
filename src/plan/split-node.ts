import type { AdfNode } from './import-plan';
import { sizeUpTo } from './size-up-to';

/**
 * Splits a node in two of the same type, the first at most `room` characters of JSON, at a word's end where there is one; null
 * where no part of it fits. An ordered list goes on with its number.
 */
export const splitNode = (node: AdfNode, room: number): readonly [AdfNode, AdfNode] | null => {
  if (node.text !== undefined) return splitText(node, node.text, room);
  const content = node.content ?? [];
  let left = room - JSON.stringify({ ...node, content: [] }).length;
  let taken = 0;
  for (const child of content) {
    const size = sizeUpTo(child, left) + 1;
    if (size > left) break;
    left -= size;
    taken += 1;
  }
  const next = content[taken];
  if (!next) return null;
  // A word or two of the next child are worth a cut only where nothing else would make progress.
  const inner = taken === 0 ? splitNode(next, left - 1) : null;
  if (inner)
    return [
      { ...node, content: [inner[0]] },
      { ...continued(node, 0), content: [inner[1], ...content.slice(1)] },
    ];
  if (taken === 0) return null;
  return [
    { ...node, content: content.slice(0, taken) },
    { ...continued(node, taken), content: content.slice(taken) },
  ];
};

const continued = (node: AdfNode, items: number): AdfNode => {
  const order = node.attrs?.['order'];
  return typeof order === 'number' ? { ...node, attrs: { ...node.attrs, order: order + items } } : node;
};

const splitText = (node: AdfNode, text: string, room: number): readonly [AdfNode, AdfNode] | null => {
  let length = Math.min(text.length, room);
  // Quotes and control characters take more room in JSON than in the text.
  while (length > 0 && JSON.stringify({ ...node, text: text.slice(0, length) }).length > room)
    length = Math.floor(length * 0.9);
  if (length <= 0 || length >= text.length) return null;
  const space = text.slice(0, length + 1).search(/\s\S*$/);
  const cut = space > 0 ? space : wholeCharacters(text, length);
  const rest = text.slice(cut).trimStart();
  if (cut === 0 || rest === '') return null;
  return [
    { ...node, text: text.slice(0, cut) },
    { ...node, text: rest },
  ];
};

const wholeCharacters = (text: string, length: number): number =>
  /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length;
