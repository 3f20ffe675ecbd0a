import type { AdfNode } from './import-plan';

/**
 * Characters of a node's JSON, exact up to `most`; beyond that any number above it. What is split hundreds of times is never
 * written out whole for it.
 */
export const sizeUpTo = (node: AdfNode, most: number): number => {
  if (node.content === undefined) return JSON.stringify(node).length;
  let size = JSON.stringify({ ...node, content: [] }).length;
  for (const [index, child] of node.content.entries()) {
    if (size > most) break;
    size += sizeUpTo(child, most - size) + (index === 0 ? 0 : 1);
  }
  return size;
};
