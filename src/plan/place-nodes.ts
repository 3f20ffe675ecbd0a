import type { Level, NodePath } from './import-plan';
import type { PlanOptions } from './plan-options';
import type { ScopedNode } from './scope/scoped-node';

/** A node and the issue that it becomes: at which level, below which issue, and with which nodes' content in it. */
export interface PlacedNode {
  readonly node: ScopedNode;
  readonly level: Level;
  readonly parent: NodePath | null;
  /** Title of the node above, where the issue cannot stand below that one's issue and so says it in its own summary. */
  readonly under: string | null;
  /** Nodes below that have no level of their own in this project: their content is in this issue. */
  readonly folded: readonly ScopedNode[];
}

const RANK: Readonly<Record<Level, number>> = { epic: 0, task: 1, subtask: 2 };

/**
 * Puts each node on a level that the project has. Without epics everything moves one level up the template: modules become tasks,
 * their tasks sub-tasks, and subtasks are folded into their task. Without sub-tasks a subtask stands beside its task, below the
 * epic. Without both all are tasks side by side. Parents come before children, template order within a level.
 */
export const placeNodes = (
  modules: readonly ScopedNode[],
  options: Pick<PlanOptions, 'levels'>,
): readonly PlacedNode[] => {
  const placed: PlacedNode[] = [];
  const { epic, subtask } = options.levels;
  for (const module of modules) {
    placed.push({ node: module, level: epic ? 'epic' : 'task', parent: null, under: null, folded: [] });
    const moduleTakesChildren = epic || subtask;
    for (const task of module.children) {
      const folds = !epic && subtask;
      const folded = folds ? task.children.filter((child) => child.omitted === null) : [];
      const level = folds ? 'subtask' : 'task';
      const parent = moduleTakesChildren ? module.path : null;
      placed.push({ node: task, level, parent, under: moduleTakesChildren ? null : module.title, folded });
      for (const child of task.children) {
        if (folds && child.omitted === null) continue;
        const place = subtask
          ? { level: 'subtask' as const, parent: task.path, under: null }
          : { level: 'task' as const, parent, under: task.title };
        placed.push({ node: child, ...place, folded: [] });
      }
    }
  }
  return placed.toSorted((a, b) => RANK[a.level] - RANK[b.level]);
};
