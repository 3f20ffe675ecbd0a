import type { RowSpec } from './row-spec';

/** What a wave keeps of a node that was imported. */
export interface ItemForRow {
  readonly node: string;
  readonly module: string;
  readonly phase: string;
  readonly workstream: string;
  readonly owners: readonly string[];
}

/** A module's path has so many parts, a task's one more, a subtask's another. */
const KINDS = { 3: 'module', 4: 'task', 5: 'subtask' } as const;

/**
 * Rows of work that no template of the wave has a row for: what an earlier import brought and a later one leaves out, as long as it
 * counts; and all of a wave from before rows were kept. Of who answers for it nothing is known but its owners.
 * @param counted items that count, which must not be without a row
 * @param titles as the template had them
 */
export function rowsOfItems(
  items: ReadonlyMap<string, ItemForRow>,
  known: ReadonlySet<string>,
  counted: Iterable<{ readonly module: string; readonly phase: string; readonly workstream: string }>,
  titles: ReadonlyMap<string, string>,
): readonly RowSpec[] {
  const missing = new Map([...counted].filter(({ module }) => !known.has(module)).map((item) => [item.module, item]));
  const below = new Map<string, ItemForRow[]>();
  for (const item of items.values())
    if (missing.has(item.module) && item.node !== item.module)
      below.set(item.module, [...(below.get(item.module) ?? []), item]);
  return [...missing].flatMap(([module, { phase, workstream }]) => [
    rowOf(module, 'module', null, items.get(module) ?? { phase, workstream, owners: [] }, items, titles),
    ...(below.get(module) ?? []).flatMap((item) => {
      const kind = KINDS[item.node.split('/').length as keyof typeof KINDS] ?? 'subtask';
      const row = rowOf(item.node, kind, above(item.node), item, items, titles);
      // A subtask has a row of its own only where something is said of it.
      return kind === 'subtask' && row.owners === null ? [] : [row];
    }),
  ]);
}

function rowOf(
  id: string,
  kind: RowSpec['kind'],
  parent: string | null,
  { phase, workstream, owners }: Pick<ItemForRow, 'phase' | 'workstream' | 'owners'>,
  items: ReadonlyMap<string, ItemForRow>,
  titles: ReadonlyMap<string, string>,
): RowSpec {
  const lent = parent === null ? [] : (items.get(parent)?.owners ?? []);
  return {
    ...{ id, kind, parent, phase, workstream },
    name: titles.get(id) ?? id.slice(id.lastIndexOf('/') + 1),
    owners: owners.join(' ') === lent.join(' ') ? null : owners,
    raci: null,
  };
}

const above = (node: string): string => node.slice(0, node.lastIndexOf('/'));
