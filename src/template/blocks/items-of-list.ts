import { listText } from '../document/block-text';
import type { DocumentBlock, ListItem } from '../document/source-document';
import { titled } from '../document/titled';
import type { ChecklistRow, Traits } from '../template';
import { addPair, inlineOwners, pairOf, type FactBook, type Pair } from './facts';
import { headingOffset } from './heading-offset';
import { addText, type OpenItem } from './open-items';

const BOX = /^\[([ xX])\]\s+/;

/** What a document's lists become, with what was counted on the way. */
export interface ListBook extends FactBook {
  ticks: number;
}

/** The items of a list. What is nested in them stands below, deeper things are text of these, their boxes lines. */
export const itemsOfList = (items: readonly ListItem[], hasBelow: boolean, book: ListBook): readonly OpenItem[] =>
  items.filter(saysSomething).map((item, index) => itemOfList(item, index, hasBelow, book));

const itemOfList = (item: ListItem, index: number, hasBelow: boolean, book: ListBook): OpenItem => {
  const { title, whole } = titled(item.text, `${hasBelow ? 'Task' : 'Subtask'} ${String(index + 1)}`);
  const open: OpenItem = { title, at: item.at, sections: [], traits: factsOf(item.text, book), below: [] };
  addText(open.sections, whole ?? '', item.at);
  addText(open.sections, item.rest, item.at);
  const { pairs, others } = partPairs(item.items.filter(saysSomething));
  for (const { pair, at } of pairs) addPair(open, pair, at, book);
  if (others.length === 0) return open;
  if (hasBelow) for (const below of itemsOfList(others, false, book)) open.below.push(below);
  else {
    addText(open.sections, listText(others), item.at);
    const rows = others.flatMap(boxesOf);
    if (rows.length > 0) open.traits = { ...open.traits, rows };
  }
  return open;
};

const factsOf = (text: string, book: ListBook): Traits => {
  const box = BOX.exec(text)?.[1];
  const isDone = box !== undefined && box !== ' ';
  if (isDone) book.ticks += 1;
  const offset = headingOffset(text);
  return {
    ...inlineOwners(text, book.roles),
    ...(offset === null ? {} : { offset }),
    ...(isDone ? { status: 'Done' } : {}),
  };
};

/** Nested lines such as "Owner: X" are values of the item; it takes all of them or, where most are none, only the sure ones. */
const partPairs = (
  items: readonly ListItem[],
): {
  readonly pairs: readonly { readonly pair: Pair; readonly at: ListItem['at'] }[];
  readonly others: readonly ListItem[];
} => {
  const pairs: { readonly pair: Pair; readonly at: ListItem['at'] }[] = [];
  const others: ListItem[] = [];
  for (const item of items) {
    const pair = item.items.length === 0 && item.rest === '' && !BOX.test(item.text) ? pairOf(item.text) : null;
    if (pair) pairs.push({ pair, at: item.at });
    else others.push(item);
  }
  return { pairs, others };
};

/** The boxes of a list, however deep, as lines to tick. */
const boxesOf = (item: ListItem): readonly ChecklistRow[] => {
  const own = BOX.test(item.text) ? [{ kind: 'step' as const, text: titled(item.text, 'Step').title }] : [];
  return [...own, ...item.items.flatMap(boxesOf)];
};

/** A list as text in which no box is left: criteria are ticked elsewhere. */
export const withoutBoxes = (items: readonly ListItem[]): readonly ListItem[] =>
  items.map((item) => ({ ...item, text: item.text.replace(BOX, ''), items: withoutBoxes(item.items) }));

const saysSomething = (item: ListItem): boolean => /[\p{L}\p{N}]/u.test(listText([item]));

export const hasBoxes = (items: readonly ListItem[]): boolean =>
  items.some((item) => BOX.test(item.text) || hasBoxes(item.items));

const INNER_LINK = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]? )?\[[^\]]{1,300}\]\(#[^()]{0,300}\)$/;

/** A list of links into the same document. */
export const isContents = (block: DocumentBlock): boolean =>
  block.kind === 'list' && block.items.length > 0 && block.items.every(isInnerLink);

const isInnerLink = (item: ListItem): boolean => INNER_LINK.test(item.text.trim()) && item.items.every(isInnerLink);
