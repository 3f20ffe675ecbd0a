import type { NodePath } from '../import-plan';
import type { NodeDates, NodeToDate } from './node-to-date';

/**
 * The days of a parent: around its children, and around its own days.
 * @param found days of what is dated so far, the node and its children among them
 * @returns null where neither the node nor a child has a day or waits for one
 */
export const spanOf = (node: NodeToDate, found: ReadonlyMap<NodePath, NodeDates>): NodeDates | null => {
  const own = found.get(node.path);
  const below = node.children.flatMap((child) => found.get(child.path) ?? []);
  const parts = own === undefined ? below : [own, ...below];
  const starts = below.some(({ start }) => start !== undefined) || own?.start !== undefined;
  const start = parts.flatMap((part) => part.start ?? part.due ?? []).toSorted()[0];
  const due = parts
    .flatMap((part) => part.due ?? [])
    .toSorted()
    .at(-1);
  const waitsFor =
    own?.waitsFor ?? (due === undefined ? below.find((part) => part.waitsFor !== undefined)?.waitsFor : undefined);
  const spanned = {
    ...((starts || (due !== undefined && start !== due)) && start !== undefined ? { start } : {}),
    ...(due === undefined ? {} : { due }),
    ...(waitsFor === undefined || due !== undefined ? {} : { waitsFor }),
  };
  return Object.keys(spanned).length === 0 ? null : spanned;
};
