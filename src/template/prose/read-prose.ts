import { blocksText, blockText, listText } from '../document/block-text';
import { describeDocument } from '../document/describe-document';
import type { DocumentReading, NamedDocument } from '../document/document-reading';
import { documentTitle } from '../document/document-title';
import { notImported } from '../document/not-imported';
import { emptyTables } from '../document/empty-tables';
import type { DocumentBlock, ListItem } from '../document/source-document';
import { titled } from '../document/titled';
import type { Item, Module, Place, Section, Task, Template } from '../template';
import { withoutContacts } from './without-contacts';

/**
 * Reads headings and lists: below the document's title the highest headings are modules, the headings one level below these and
 * items of lists are tasks, items within items (and lists below a heading that is a task) subtasks. Anything deeper, and every paragraph, is text of what it stands
 * in; behind an item it belongs to that item. Nothing else is inferred. One phase, named after the template. Null where the
 * document has neither heading nor list.
 */
export const readProse = (document: NamedDocument): DocumentReading | null => {
  const others = emptyTables(document.blocks);
  if (!others.blocks.some(({ kind }) => kind === 'heading' || kind === 'list')) return null;
  const clean = withoutContacts(others.blocks);
  const { title, blocks, level } = titleOf(document, clean.blocks);
  const first = blocks.findIndex(
    (block) => block.kind === 'list' || (block.kind === 'heading' && block.level === level),
  );
  const start = first === -1 ? blocks.length : first;
  const isDeep = deepLists(blocks.slice(start), level);
  const { about, notices } = describeDocument(blocks.slice(0, start));
  const modules = cutAt(blocks.slice(start), level).map((part) => moduleOf(part, document.file, title));
  const template: Template = {
    name: title,
    version: '',
    format: 'prose',
    phases: [{ name: title, modules }],
    ...(about.length === 0 ? {} : { about }),
    ...(notices.length === 0 ? {} : { notices }),
  };
  const left = notImported(blocks.slice(start).filter((block) => block.kind === 'table' || isDeep(block)));
  return { template, diagnostics: [...others.diagnostics, ...clean.diagnostics, ...left], understood: [] };
};

const headingLevels = (blocks: readonly DocumentBlock[]): readonly number[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));

const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other), Infinity);

/** The level of the headings that are modules is the highest below the title; a heading that is the only one is both. */
const titleOf = (document: NamedDocument, all: readonly DocumentBlock[]) => {
  const { title, blocks, heading } = documentTitle(all, document.title, document.fallback);
  const isAlone = headingLevels(all).length === 1;
  const below = isAlone ? all : blocks.filter((block) => block !== heading);
  return { title, blocks: isAlone ? all : blocks, level: least(headingLevels(below)) };
};

/** Parts that begin with a heading of a level; what stands before the first one is a part of its own. */
const cutAt = (blocks: readonly DocumentBlock[], level: number): readonly (readonly DocumentBlock[])[] => {
  const parts: DocumentBlock[][] = [];
  for (const block of blocks) {
    const begins = block.kind === 'heading' && block.level === level;
    if (begins || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
};

/** Whether a list stands below a heading that is a section of a task. */
const deepLists = (blocks: readonly DocumentBlock[], level: number): ((block: DocumentBlock) => boolean) => {
  const deep = new Set<DocumentBlock>();
  for (const part of cutAt(blocks, level)) {
    const task = least(headingLevels(part.slice(1)));
    let open = 0;
    for (const block of part) {
      if (block.kind === 'heading') open = block.level;
      else if (block.kind === 'list' && open > task) deep.add(block);
    }
  }
  return (block) => deep.has(block);
};

const moduleOf = (part: readonly DocumentBlock[], path: string, fallback: string): Module => {
  const [first] = part;
  const at = first?.at ?? { file: path, offset: 0, line: 1, column: 1 };
  const isHeaded = first?.kind === 'heading';
  const { title, whole } = isHeaded ? titled(first.text, fallback) : { title: fallback, whole: null };
  const rest = isHeaded ? part.slice(1) : part;
  const levels = headingLevels(rest);
  const [own = [], ...headed] = levels.length === 0 ? [rest] : cutAt([blank(at), ...rest], least(levels));
  const { intro, items } = itemsOf(own);
  const tasks = [
    ...items.map((item, index) => taskOf(item, index + 1)),
    ...headed.map((blocks, index) => headedTask(blocks, items.length + index + 1)),
  ];
  return { title, path, at, sections: sectionsOf([whole ?? '', intro], at), tasks };
};

/** Keeps what stands before the first heading apart, even where nothing does. */
const blank = (at: Place): DocumentBlock => ({ kind: 'text', text: '', at });

interface TrailedItem {
  readonly item: ListItem;
  /** What stands behind it, up to the next item. */
  readonly trail: DocumentBlock[];
}

const itemsOf = (
  blocks: readonly DocumentBlock[],
): { readonly intro: string; readonly items: readonly TrailedItem[] } => {
  const intro: DocumentBlock[] = [];
  const items: TrailedItem[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') {
      for (const item of block.items.filter(saysSomething)) items.push({ item, trail: [] });
    } else (items.at(-1)?.trail ?? intro).push(block);
  }
  return { intro: blocksText(intro.filter((block) => blockText(block) !== '')), items };
};

const saysSomething = (item: ListItem): boolean => /[\p{L}\p{N}]/u.test(listText([item]));

const taskOf = ({ item, trail }: TrailedItem, number: number): Task => ({
  ...itemOf(item, number, 'Task', [blocksText(trail)]),
  subtasks: item.items.filter(saysSomething).map(subtaskOf),
});

const subtaskOf = (item: ListItem, index: number): Item =>
  itemOf(item, index + 1, 'Subtask', [item.items.length === 0 ? '' : listText(item.items)]);

const itemOf = (item: ListItem, number: number, kind: string, more: readonly string[]): Item => {
  const { title, whole } = titled(item.text, `${kind} ${String(number)}`);
  return { number, title, at: item.at, sections: sectionsOf([whole ?? '', item.rest, ...more], item.at) };
};

/** A heading within a module, with all below it; deeper headings are sections of it. */
const headedTask = (blocks: readonly DocumentBlock[], number: number): Task => {
  const [heading, ...rest] = blocks;
  const at = heading?.at ?? { file: '', offset: 0, line: 1, column: 1 };
  const { title, whole } = titled(heading?.kind === 'heading' ? heading.text : '', `Task ${String(number)}`);
  const deeper = rest.findIndex(({ kind }) => kind === 'heading');
  const own = deeper === -1 ? rest : rest.slice(0, deeper);
  const { intro, items } = itemsOf(own);
  const below = deeper === -1 ? [] : rest.slice(deeper);
  const subtasks = items.map(({ item, trail }, index) =>
    itemOf(item, index + 1, 'Subtask', [blocksText(trail), item.items.length === 0 ? '' : listText(item.items)]),
  );
  return { number, title, at, sections: [...sectionsOf([whole ?? '', intro], at), ...headedSections(below)], subtasks };
};

const headedSections = (blocks: readonly DocumentBlock[]): readonly Section[] => {
  const sections: { heading: string; at: Place; blocks: DocumentBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block.text, at: block.at, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.map(({ heading, at, blocks: own }) => ({ kind: 'other', heading, body: blocksText(own), at }));
};

const sectionsOf = (texts: readonly string[], at: Place): readonly Section[] => {
  const body = texts.filter((text) => text.trim() !== '').join('\n\n');
  return body === '' ? [] : [{ kind: 'description', heading: '', body, at }];
};
