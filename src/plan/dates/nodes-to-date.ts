import { listEntries } from '../../template/list-entries';
import type { ScopedNode } from '../scope/scoped-node';
import type { NodeToDate } from './node-to-date';

/** What dating needs of the nodes that are in scope, as plain data. */
export const nodesToDate = (nodes: readonly ScopedNode[]): readonly NodeToDate[] =>
  nodes.flatMap((node) => {
    // What is left out takes all below it along; what is not settled does not.
    if (node.omitted !== null) return nodesToDate(node.children);
    const { offset, duration, ongoing, change } = node.traits;
    return [
      {
        path: node.path,
        kind: node.kind,
        phase: node.phase,
        traits: {
          ...(offset === undefined ? {} : { offset }),
          ...(duration === undefined ? {} : { duration }),
          ...(ongoing === undefined ? {} : { ongoing }),
          ...(change === undefined ? {} : { change }),
        },
        counted: isCounted(node),
        children: nodesToDate(node.children),
      },
    ];
  });

/** Counted are leaves, and parents with criteria or rows of their own; never epics with tasks, never what is ongoing. */
const isCounted = (node: ScopedNode): boolean => {
  if (node.traits.ongoing) return false;
  if (!node.children.some((child) => child.omitted === null)) return node.kind !== 'module';
  return node.kind !== 'module' && hasOwnChecks(node);
};

const hasOwnChecks = ({ traits, sections }: ScopedNode): boolean =>
  (traits.rows ?? []).length > 0 || listEntries(sections, 'criteria').entries.some((entry) => entry.kind === 'entry');
