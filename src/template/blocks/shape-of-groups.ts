import type { ClassifiedTable } from './classify-columns';
import type { ContentBlock, Group } from './group-tree';
import { isPhaseHeading, meaningOf, typedHeading, type HeadingMeaning } from './heading-words';
import { hasBoxes, isContents } from './items-of-list';
import { raciColumns } from './table-rows';

/** What the reader knows of a document's tables before it reads their rows. */
export type Tables = ReadonlyMap<ContentBlock, ClassifiedTable>;

/** What stands below a group's heading, by its words; what a text is called is no text where it holds boxes or work. */
export const groupMeaning = (group: Group, tables: Tables): HeadingMeaning | null => {
  const meaning = group.heading === null ? null : meaningOf(group.heading.text);
  if (meaning !== 'text' && meaning !== 'people' && meaning !== 'no work' && meaning !== 'contents') return meaning;
  const isWork = (one: Group): boolean =>
    one.content.some((block) => isSureWork(block, tables)) || one.groups.some(isWork);
  return isWork(group) ? null : meaning;
};

const isSureWork = (block: ContentBlock, tables: Tables): boolean =>
  (block.kind === 'list' && hasBoxes(block.items)) || (block.kind === 'table' && isWorkTable(tables.get(block)));

export const isWorkTable = (table: ClassifiedTable | undefined): boolean =>
  table !== undefined && (table.title !== null || raciColumns(table).length > 0);

/** Whether a group itself, and not one below it, holds work. */
export const holdsWork = (group: Group, tables: Tables): boolean => {
  const meaning = groupMeaning(group, tables);
  if (meaning !== null && meaning !== 'tasks' && meaning !== 'criteria') return false;
  const own = group.content.some(
    (block) =>
      (block.kind === 'list' && !isContents(block)) || (block.kind === 'table' && isWorkTable(tables.get(block))),
  );
  return own || group.groups.some((below) => isPart(below, tables) && holdsWork(below, tables));
};

/** A group that is a part of the item above it: its criteria, its tasks, its description. */
const isPart = (group: Group, tables: Tables): boolean => {
  const meaning = groupMeaning(group, tables);
  return meaning === 'criteria' || meaning === 'tasks' || meaning === 'text';
};

/** Work that stands so deep that it would be text: boxes, rows, and lists that are more than a remark. */
const holdsDeepWork = (group: Group, tables: Tables): boolean =>
  holdsWork(group, tables) &&
  group.content.some((block) => isSureWork(block, tables) || (block.kind === 'list' && block.items.length > 1));

export type RootLevel = -1 | 0 | 1;

/**
 * The level of a document's title; each heading below it is one level further down. 0: the highest below the title are modules (1),
 * those below them tasks (2). -1: the highest are phases, and modules stand below them. 1: the title is the module, and the highest
 * below it are its tasks.
 */
export const rootLevelOf = (root: Group, title: string, tables: Tables): RootLevel => {
  const top = root.groups.filter((group) => groupMeaning(group, tables) !== 'contents');
  if (top.some(({ heading }) => heading?.isPhase)) return -1;
  const typed = top.map(({ heading }) => (heading === null ? null : typedHeading(heading.text)));
  if (typedHeading(title) !== null && typed.every((one) => one?.kind !== 'epic')) return 1;
  const isTask = typed.filter(
    (one, index) => (one !== null && one.kind !== 'epic') || isMeta(top[index], tables),
  ).length;
  if (isTask > 0 && isTask >= top.length / 2) return 1;
  if (top.some((group) => ['criteria', 'tasks'].includes(groupMeaning(group, tables) ?? ''))) return 1;
  if (typed.some((one) => one?.kind === 'epic')) return 0;
  let deepest = 0;
  let deepRows = false;
  const visit = (group: Group) => {
    if (group.depth > 2 ? holdsDeepWork(group, tables) : holdsWork(group, tables))
      deepest = Math.max(deepest, group.depth);
    deepRows ||= group.depth === 2 && group.content.some((block) => needsTasks(block, tables));
    for (const below of group.groups) if (!isPart(below, tables)) visit(below);
  };
  visit(root);
  if (deepest > 2) return -1;
  const phases = top.filter(({ heading }) => heading !== null && isPhaseHeading(heading.text));
  return deepest === 2 && (deepRows || (phases.length > 0 && phases.length >= top.length / 2)) ? -1 : 0;
};

/** Front matter above a heading that has no work below it says what kind of work it is itself. */
const isMeta = (group: Group | undefined, tables: Tables): boolean =>
  group?.heading?.meta !== undefined && !holdsWork(group, tables);

/** Rows, and boxes within boxes: they lose a level where they stand below a task. */
const needsTasks = (block: ContentBlock, tables: Tables): boolean => {
  if (block.kind === 'table') return isWorkTable(tables.get(block));
  return block.kind === 'list' && block.items.some((item) => hasBoxes(item.items));
};
