import type { RepeatList } from '../../template/template';
import { uniqueSlugs } from '../../template/slug';
import type { NodePath } from '../import-plan';
import type { TemplateNode } from '../template-nodes';
import { mapTexts } from './map-texts';

/** A node after repeating: what it still waits for, and whether an empty list leaves it out. */
export interface RepeatedNode extends TemplateNode {
  /** Names of lists over which it repeats and that have no items yet. */
  readonly unlisted: readonly string[];
  /** The list over which it repeats was given and is empty. */
  readonly emptied: boolean;
  readonly children: readonly RepeatedNode[];
}

/**
 * Puts a node that repeats over a list once for each of its items. The item is part of the node path (`…/2@billing`), so that
 * adding one later adds its nodes and changes no other. A list that nobody filled leaves the node once, to be filled in;
 * one that is given empty leaves it out.
 */
export const repeatNodes = (
  nodes: readonly TemplateNode[],
  lists: readonly RepeatList[],
  given: Readonly<Record<string, readonly string[]>>,
): readonly RepeatedNode[] => {
  const byId = new Map(lists.map((list) => [list.id, list]));
  const repeat = (node: TemplateNode): readonly RepeatedNode[] => {
    const list = node.traits.repeat === undefined ? undefined : byId.get(node.traits.repeat);
    if (list === undefined) return [once(node, [], false)];
    const items = itemsOf(list, given);
    if (items === null) return [once(node, [list.name], false)];
    if (items.length === 0) return [once(node, [], true)];
    const part = uniqueSlugs();
    return items.map((item) => once(forItem(node, list.id, item, `@${part(item)}`), [], false));
  };
  const once = (node: TemplateNode, unlisted: readonly string[], emptied: boolean): RepeatedNode => ({
    ...node,
    unlisted,
    emptied,
    children: node.children.flatMap(repeat),
  });
  return nodes.flatMap(repeat);
};

/** The items of a list: given at import, else the template's own; null where there are none yet. */
export const itemsOf = (
  list: RepeatList,
  given: Readonly<Record<string, readonly string[]>>,
): readonly string[] | null => (Object.hasOwn(given, list.id) ? given[list.id] : list.items) ?? null;

/** The node for one item: `{<list>}` in its texts, and below it, is the item; a title that does not say it gets it behind. */
const forItem = (node: TemplateNode, list: string, item: string, suffix: string): TemplateNode => {
  const token = `{${list}}`;
  const named = node.title.includes(token) ? node : { ...node, title: `${node.title}: ${item}` };
  const filled = mapTexts(named, (text) => text.replaceAll(token, () => item));
  return movePaths(filled, node.path, `${node.path}${suffix}`);
};

const movePaths = (node: TemplateNode, from: string, to: string): TemplateNode => ({
  ...node,
  path: `${to}${node.path.slice(from.length)}` as NodePath,
  children: node.children.map((child) => movePaths(child, from, to)),
});
