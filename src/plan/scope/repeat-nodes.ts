import type { RepeatList } from '../../template/template';
import { uniqueSlugs } from '../../template/slug';
import type { NodePath } from '../import-plan';
import type { TemplateNode } from '../template-nodes';
import { mapTexts } from './map-texts';

/** A node after repeating, and whether an empty list leaves it out. */
export interface RepeatedNode extends TemplateNode {
  /** Id of the list over which it repeats and that has no items; null where there is none. */
  readonly emptied: string | null;
  readonly children: readonly RepeatedNode[];
}

/**
 * Puts a node that repeats over a list once for each of its items. The item is part of the node path (`…/2@billing`), so that
 * adding one later adds its nodes and changes no other. A list without items leaves the node out, with all below it.
 */
export const repeatNodes = (
  nodes: readonly TemplateNode[],
  lists: readonly RepeatList[],
  given: Readonly<Record<string, readonly string[]>>,
): readonly RepeatedNode[] => {
  const byId = new Map(lists.map((list) => [list.id, list]));
  const repeat = (node: TemplateNode): readonly RepeatedNode[] => {
    const list = node.traits.repeat === undefined ? undefined : byId.get(node.traits.repeat);
    if (list === undefined) return [once(node, null)];
    const items = itemsOf(list, given);
    if (items.length === 0) return [once(node, list.id)];
    const part = uniqueSlugs();
    return items.map((item) => once(forItem(node, list.id, item, `@${part(item)}`), null));
  };
  const once = (node: TemplateNode, emptied: string | null): RepeatedNode => ({
    ...node,
    emptied,
    children: node.children.flatMap(repeat),
  });
  return nodes.flatMap(repeat);
};

/** The items of a list: given at import, else the template's own. A blank one is none. */
export const itemsOf = (list: RepeatList, given: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  ((Object.hasOwn(given, list.id) ? given[list.id] : list.items) ?? [])
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** What stands for a list's item in texts. */
export const tokenOf = (list: string): string => `{${list}}`;

/** The node for one item: `{<list>}` in its texts, and below it, is the item; a title that does not say it gets it behind. */
const forItem = (node: TemplateNode, list: string, item: string, suffix: string): TemplateNode => {
  const token = tokenOf(list);
  const named = node.title.includes(token) ? node : { ...node, title: `${node.title}: ${item}` };
  const filled = mapTexts(named, (text) => text.replaceAll(token, () => item));
  return movePaths(filled, node.path, `${node.path}${suffix}`);
};

const movePaths = (node: TemplateNode, from: string, to: string): TemplateNode => ({
  ...node,
  path: repeatedPath(node.path, from, to),
  modulePath: node.modulePath === from ? (to as NodePath) : node.modulePath,
  number: null,
  children: node.children.map((child) => movePaths(child, from, to)),
});

/** A node that a wave knows by a path of another parent gets the item at the end of its own. */
const repeatedPath = (path: NodePath, from: string, to: string): NodePath =>
  (path === from || path.startsWith(`${from}/`)
    ? `${to}${path.slice(from.length)}`
    : `${path}${to.slice(from.length)}`) as NodePath;
