import type { AdfDocument, AdfNode } from '../plan/import-plan';
import { pageMarkdown } from '../template/page/page-markdown';
import { HEADINGS } from '../template/native/native-sections';
import type { Section } from '../template/template';

/** What an import writes below a heading of its own is known by the item itself: here it would stand twice. */
const OWN = new Set(['Acceptance criteria', 'Checklist', 'Questions', 'To fill in', 'Details', 'Planned']);
const TOOLS = 'Tools';
const LEVEL = 3;

const NOWHERE = { file: '', offset: 0, line: 1, column: 1 };

interface Part {
  readonly heading: string;
  readonly blocks: AdfNode[];
}

/**
 * The words of an item as its import wrote them into Jira: its description, its tools, and what stood under other headings.
 * @param title the item's whole title: where the summary was cut it stands first
 */
export function sectionsOfIssue(
  { description, comments }: { readonly description: AdfDocument; readonly comments: readonly AdfDocument[] },
  title: string,
): readonly Section[] {
  const blocks = [description, ...comments].flatMap(({ content }) => content);
  const parts: Part[] = [{ heading: '', blocks: [] }];
  for (const block of blocks.slice(isTitle(blocks[0], title) ? 1 : 0)) {
    if (block.type === 'heading' && block.attrs?.['level'] === LEVEL)
      parts.push({ heading: wordsOf(block), blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.flatMap((part, index): readonly Section[] => {
    if (index > 0 && OWN.has(part.heading) && part.blocks.every(isList)) return [];
    const kind = index === 0 ? 'description' : part.heading === TOOLS && part.blocks.every(isList) ? 'tools' : 'other';
    const body = pageMarkdown('', part.blocks).text;
    if (index === 0 && body === '') return [];
    return [{ kind, heading: kind === 'other' ? part.heading : HEADINGS[kind], body, at: NOWHERE }];
  });
}

/** Prose between the entries of a list belongs to it too. */
const isList = ({ type }: AdfNode): boolean => type === 'bulletList' || type === 'orderedList';

const isTitle = (block: AdfNode | undefined, title: string): boolean =>
  block?.type === 'paragraph' && wordsOf(block) === title;

/** The words of one block, as they stand in it. */
export const wordsOf = (block: AdfNode): string => (block.content ?? []).map(({ text = '' }) => text).join('');
