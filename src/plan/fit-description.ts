import type { AdfDocument, AdfNode } from './import-plan';
import { sizeUpTo } from './size-up-to';
import { splitNode } from './split-node';

/**
 * Characters of a description or comment (Jira: 32,767). How ADF is counted is not documented; the serialised document is
 * the most that it can be.
 */
export const MAX_DOCUMENT = 32_767;

export interface FittedDescription {
  readonly description: AdfDocument;
  readonly comments: readonly AdfDocument[];
}

const EMPTY = JSON.stringify({ version: 1, type: 'doc', content: [] }).length;

/** Blocks as a description, what does not fit as comments in order. Blocks are split where one alone is too large. */
export const fitDescription = (blocks: readonly AdfNode[]): FittedDescription => {
  const whole = document(blocks);
  const fits = EMPTY + atMost(blocks) <= MAX_DOCUMENT || JSON.stringify(whole).length <= MAX_DOCUMENT;
  if (fits) return { description: whole, comments: [] };
  const documents: AdfNode[][] = [[]];
  let left = MAX_DOCUMENT - EMPTY;
  const waiting = [...blocks].reverse();
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    const size = sizeUpTo(block, MAX_DOCUMENT) + 1;
    const last = documents.at(-1);
    if (last && size <= left) {
      last.push(block);
      left -= size;
      continue;
    }
    const isFresh = last?.length === 0;
    const parts = size > MAX_DOCUMENT - EMPTY ? splitNode(block, left - 1) : null;
    if (parts && last) {
      last.push(parts[0]);
      waiting.push(parts[1]);
    } else if (isFresh) {
      // Nothing smaller than this can be made of it; Jira will say so in its own words.
      last.push(block);
    } else {
      waiting.push(block);
    }
    documents.push([]);
    left = MAX_DOCUMENT - EMPTY;
  }
  const [first = [], ...rest] = documents.filter((content, index) => index === 0 || content.length > 0);
  return { description: document(first), comments: rest.map(document) };
};

export const document = (content: readonly AdfNode[]): AdfDocument => ({ version: 1, type: 'doc', content });

/** JSON escapes one character as six at most (`\\u0007`). */
const ESCAPED = 6;
/** More than a node's or mark's own JSON takes without its text and attributes' values. */
const FRAME = 80;

/** A bound on the nodes' JSON, found at a fraction of the cost of writing it: nearly every description is far below the limit. */
const atMost = (nodes: readonly AdfNode[]): number => {
  let size = 0;
  for (const node of nodes) {
    size += FRAME + (node.text?.length ?? 0) * ESCAPED;
    for (const mark of node.marks ?? []) size += FRAME + attributes(mark.attrs);
    size += attributes(node.attrs);
    if (node.content) size += atMost(node.content);
  }
  return size;
};

const attributes = (attrs: Readonly<Record<string, unknown>> | undefined): number => {
  if (attrs === undefined) return 0;
  return Object.values(attrs).reduce((size: number, value) => size + FRAME + String(value).length * ESCAPED, 0);
};
