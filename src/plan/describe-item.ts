import { listEntries, type ListEntry } from '../template/list-entries';
import { outlineOf } from '../template/outline';
import type { Section } from '../template/template';
import { blockNodes } from './block-nodes';
import type { AdfNode } from './import-plan';
import { plainText } from './plain-text';
import { withinItem } from './within-item';

/** What an item's issue says below its title. */
export interface ItemDescription {
  readonly blocks: readonly AdfNode[];
  readonly criteria: readonly string[];
  readonly tools: readonly string[];
  /** Link targets that stay text. */
  readonly notKept: readonly string[];
  readonly criteriaRepeated: number;
  readonly toolsRepeated: number;
}

/** Level of the headings for sections: Jira's own fields stand at level 2. */
export const SECTION_LEVEL = 3;

/** An item's sections in ADF: descriptions as they stand, then Tools and Acceptance criteria, each gathered under one heading. */
export const describeItem = (sections: readonly Section[]): ItemDescription => {
  const notKept: string[] = [];
  const blocks: AdfNode[] = [];
  for (const section of sections) {
    if (section.kind === 'criteria' || section.kind === 'tools') continue;
    if (section.kind === 'other' && section.heading !== '') blocks.push(heading(section.heading));
    for (const one of blockNodes(outlineOf(section.body), notKept)) blocks.push(one);
  }
  const tools = describeEntries(sections, 'tools', notKept);
  const criteria = describeEntries(sections, 'criteria', notKept);
  if (tools.blocks.length > 0) blocks.push(heading('Tools'), ...tools.blocks);
  if (criteria.blocks.length > 0) blocks.push(heading('Acceptance criteria'), ...criteria.blocks);
  return {
    blocks,
    criteria: criteria.texts,
    tools: tools.texts,
    notKept,
    criteriaRepeated: criteria.repeated,
    toolsRepeated: tools.repeated,
  };
};

export const heading = (text: string, level = SECTION_LEVEL): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});

interface OpenList {
  readonly node: {
    readonly type: string;
    readonly attrs?: Readonly<Record<string, unknown>>;
    readonly content: AdfNode[];
  };
  /** The number that the next entry must have to stand in this list; null where entries have none. */
  next: number | null;
}

/** Entries as list items, with the numbers that the source gave them; prose between them stands where it stood. */
const describeEntries = (sections: readonly Section[], kind: 'criteria' | 'tools', notKept: string[]) => {
  const { entries, repeated } = listEntries(sections, kind);
  const blocks: AdfNode[] = [];
  const texts: string[] = [];
  let open: OpenList | undefined;
  for (const entry of entries) {
    const content = blockNodes(entry.lines, notKept);
    if (entry.kind === 'prose') {
      for (const one of content) blocks.push(one);
      open = undefined;
      continue;
    }
    texts.push(plainText(content));
    const list: OpenList = open?.next === entry.number ? open : begin(entry);
    if (list !== open) blocks.push(list.node);
    list.node.content.push({ type: 'listItem', content: withinItem(content) });
    list.next = entry.number === null ? null : entry.number + 1;
    open = list;
  }
  return { blocks, texts, repeated };
};

const begin = (entry: ListEntry): OpenList => {
  if (entry.number === null) return { node: { type: 'bulletList', content: [] }, next: null };
  return { node: { type: 'orderedList', attrs: { order: entry.number }, content: [] }, next: entry.number };
};
