import { titled } from './titled';
import type { DocumentBlock } from './source-document';

export interface TitledDocument {
  readonly title: string;
  /** Without the heading that gave the title, unless that says more than the title does. */
  readonly blocks: readonly DocumentBlock[];
  /** The heading that names the whole and still stands in the blocks. */
  readonly heading: DocumentBlock | null;
}

/**
 * A document's title: the one it was given (a page's), else its only heading of the highest level if no other stands before
 * it, else the fallback.
 */
export const documentTitle = (
  blocks: readonly DocumentBlock[],
  given: string | null,
  fallback: string,
): TitledDocument => {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  const [first] = headings;
  const isTitle = first && headings.every((other) => other === first || other.level > first.level);
  if (given !== null || !isTitle) return { title: given ?? fallback, blocks, heading: isTitle ? first : null };
  const { title, whole } = titled(first.text, fallback);
  if (whole !== null) return { title, blocks, heading: first };
  return { title, blocks: blocks.filter((block) => block !== first), heading: null };
};
