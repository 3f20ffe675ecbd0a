import type { PreviewNode } from '../../../../../../src/contract/import';

export type Tick = 'ticked' | 'partly' | 'unticked';

/** The nodes of a preview as a tree; roots are the modules (or what stands for them), in template order. */
export interface Tree {
  readonly roots: readonly PreviewNode[];
  readonly children: ReadonlyMap<string, readonly PreviewNode[]>;
  readonly byPath: ReadonlyMap<string, PreviewNode>;
}

export function buildTree(nodes: readonly PreviewNode[]): Tree {
  const byPath = new Map(nodes.map((node) => [node.node, node]));
  const children = new Map<string, PreviewNode[]>();
  const roots: PreviewNode[] = [];
  for (const node of nodes) {
    if (node.parent === null || !byPath.has(node.parent)) roots.push(node);
    else {
      const siblings = children.get(node.parent);
      if (siblings === undefined) children.set(node.parent, [node]);
      else siblings.push(node);
    }
  }
  return { roots, children, byPath };
}

export function childrenOf(tree: Tree, path: string): readonly PreviewNode[] {
  return tree.children.get(path) ?? [];
}

/** Unticking takes everything below along; ticking brings back everything below and what it hangs on. */
export function setTick(tree: Tree, out: ReadonlySet<string>, path: string, ticked: boolean): Set<string> {
  const next = new Set(out);
  for (const each of [path, ...below(tree, path)]) {
    if (ticked) next.delete(each);
    else next.add(each);
  }
  if (ticked)
    for (let up = tree.byPath.get(path)?.parent ?? null; up !== null; up = tree.byPath.get(up)?.parent ?? null)
      next.delete(up);
  return next;
}

export function tickOf(tree: Tree, out: ReadonlySet<string>, path: string): Tick {
  if (out.has(path)) return 'unticked';
  return below(tree, path).some((each) => out.has(each)) ? 'partly' : 'ticked';
}

/** Of several siblings, such as the modules of a phase. */
export function tickOfAll(ticks: readonly Tick[]): Tick {
  if (ticks.every((tick) => tick === 'ticked')) return 'ticked';
  return ticks.every((tick) => tick === 'unticked') ? 'unticked' : 'partly';
}

export function below(tree: Tree, path: string): readonly string[] {
  return childrenOf(tree, path).flatMap((child) => [child.node, ...below(tree, child.node)]);
}

/** How many of each level are ticked, and how many are left out, by hand or by an answer. */
export function countTicked(nodes: readonly PreviewNode[], out: ReadonlySet<string>) {
  const counts = { epic: 0, task: 0, subtask: 0, out: 0, all: 0 };
  for (const node of nodes) {
    if (out.has(node.node) || node.because === 'scope') counts.out += 1;
    else {
      counts[node.level] += 1;
      counts.all += 1;
    }
  }
  return counts;
}

/** The nodes whose title has the words of `filter`, with all that they hang on; null where nothing is filtered. */
export function matching(
  tree: Tree,
  filter: string,
  limit: number,
  optionalOnly = false,
): { readonly shown: ReadonlySet<string>; readonly hits: number } | null {
  const words = filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 && !optionalOnly) return null;
  const hits = [...tree.byPath.values()].filter((node) => {
    if (optionalOnly && node.optional === null) return false;
    const title = node.summary.toLocaleLowerCase();
    return words.every((word) => title.includes(word));
  });
  const shown = new Set<string>();
  for (const hit of hits.slice(0, limit)) {
    for (let at: string | null = hit.node; at !== null; at = tree.byPath.get(at)?.parent ?? null) shown.add(at);
  }
  return { shown, hits: hits.length };
}
