import { plainWords } from '../annotate/plain-words';
import type { DocumentBlock } from '../document/source-document';
import { headingOffset } from './heading-offset';
import { isPhaseHeading, typedHeading } from './heading-words';

export type HeadingBlock = Extract<DocumentBlock, { kind: 'heading' }>;
export type ContentBlock = Exclude<DocumentBlock, HeadingBlock>;

/** A heading with what stands below it. The root has none. */
export interface Group {
  readonly heading: HeadingBlock | null;
  /** A line of text that groups the list below it, as a heading would. */
  readonly isLabel: boolean;
  /** 0 for the root, 1 for its groups. */
  readonly depth: number;
  readonly content: ContentBlock[];
  readonly groups: Group[];
}

/** A document's blocks below their headings, with lines that label a list as headings of their own. */
export const groupTree = (blocks: readonly DocumentBlock[]): Group => {
  const root: Group = { heading: null, isLabel: false, depth: 0, content: [], groups: [] };
  const open: { readonly level: number; readonly group: Group }[] = [{ level: 0, group: root }];
  const labels = labelsOf(blocks);
  for (const block of blocks) {
    const label = labels.get(block);
    if (block.kind !== 'heading' && label === undefined) {
      open.at(-1)?.group.content.push(block);
      continue;
    }
    while (
      open.length > 1 &&
      (label === undefined ? isAtMost(open.at(-1)?.level ?? 0, block) : open.at(-1)?.group.isLabel)
    )
      open.pop();
    const above = open.at(-1)?.group ?? root;
    const heading = label ?? (block as HeadingBlock);
    const group = { heading, isLabel: label !== undefined, depth: above.depth + 1, content: [], groups: [] };
    above.groups.push(group);
    open.push({ level: label === undefined ? (block as HeadingBlock).level : Infinity, group });
  }
  return root;
};

const isAtMost = (level: number, block: DocumentBlock): boolean => block.kind === 'heading' && level >= block.level;

/** Text blocks that are labels, with the heading that each stands for. They are told section by section. */
const labelsOf = (blocks: readonly DocumentBlock[]): ReadonlyMap<DocumentBlock, HeadingBlock> => {
  const labels = new Map<DocumentBlock, HeadingBlock>();
  let from = 0;
  for (let at = 0; at <= blocks.length; at += 1) {
    if (at < blocks.length && blocks[at]?.kind !== 'heading') continue;
    addLabels(blocks.slice(from, at), labels);
    from = at + 1;
  }
  return labels;
};

const addLabels = (section: readonly DocumentBlock[], labels: Map<DocumentBlock, HeadingBlock>): void => {
  const steps = section.flatMap((block) => {
    const words = block.kind === 'text' ? labelWords(block.text) : null;
    return words !== null && words.isBold && typedHeading(words.text)?.kind === 'step' ? [{ block, words }] : [];
  });
  if (steps.length > 1) {
    for (const { block, words } of steps) labels.set(block, headingOf(block, words.text));
    return;
  }
  const found: { readonly block: DocumentBlock; readonly text: string }[] = [];
  let hasOther = false;
  section.forEach((block, index) => {
    if (isItems(block)) {
      const above = section[index - 1];
      hasOther ||= found.length === 0 || (above !== undefined && isItems(above) && found.length === 0);
      return;
    }
    const words = block.kind === 'text' ? labelWords(block.text) : null;
    if (words === null) return;
    const next = section.findIndex((one, at) => at > index && (isItems(one) || isLabel(one)));
    const below = section[next];
    if (below === undefined || !isItems(below)) return;
    if (next === index + 1 || words.isBold) found.push({ block, text: words.text });
  });
  const isGrouping =
    found.length > 1 || (found.length === 1 && hasOther) || found.some(({ text }) => headingOffset(text));
  if (isGrouping) for (const { block, text } of found) labels.set(block, headingOf(block, text));
};

const isItems = (block: DocumentBlock): boolean => block.kind === 'list' || block.kind === 'table';
const isLabel = (block: DocumentBlock): boolean => block.kind === 'text' && labelWords(block.text) !== null;

const headingOf = ({ at }: DocumentBlock, text: string): HeadingBlock => ({ kind: 'heading', level: 7, text, at });

const LONGEST_LABEL = 120;
const BOLD = /^(?:\*\*|__)(?=\S)([^*\n]{1,120}?)(?:\*\*|__)[ :]*$/;
const PLAIN = /^(?![-*+>#|`[])([^\n.!?:]{1,80}):$/;

/** `Phase 2: Pilot`, `Wave 1 – Sites`: a line that is called like a phase and counts. */
const NUMBERED_PHASE =
  /^[^\p{L}]{0,4}\p{L}{4,12} (?:\d{1,2}|[IVX]{1,5})(?: ?[:.)–—-] ?\S[^.!?]{0,90}| ?\([^()]{1,40}\))?$/u;

/** The words of a line that may label what follows; null for any other text. */
const labelWords = (text: string): { readonly text: string; readonly isBold: boolean } | null => {
  if (text.length > LONGEST_LABEL || text.includes('\n')) return null;
  const line = text.trim();
  const bold = BOLD.exec(line)?.[1];
  if (bold !== undefined) return { text: bold.replace(/[\s:]+$/, ''), isBold: true };
  const plain = PLAIN.exec(line)?.[1];
  if (plain !== undefined) return { text: plain, isBold: false };
  if (NUMBERED_PHASE.test(line) && isPhaseHeading(line)) return { text: line, isBold: false };
  return headingOffset(line) && /^[^\p{L}]{0,4}[TDW] ?[-+–]/iu.test(plainWords(line))
    ? { text: line, isBold: false }
    : null;
};
