import type { Level, NodePath } from './import-plan';
import type { PlanOptions } from './plan-options';
import type { TemplateNode } from './template-nodes';

/** A node and the issue that it becomes: at which level, below which issue, and with which nodes' content in it. */
export interface PlacedNode {
  readonly node: TemplateNode;
  readonly level: Level;
  readonly parent: NodePath | null;
  readonly omitted: boolean;
  /** Title of the node above, where the issue cannot stand below that one's issue and so says it in its own summary. */
  readonly under: string | null;
  /** Nodes below that have no level of their own in this project: their content is in this issue. */
  readonly folded: readonly TemplateNode[];
}

const RANK: Readonly<Record<Level, number>> = { epic: 0, task: 1, subtask: 2 };

/**
 * Puts each node on a level that the project has. Without epics everything moves one level up the template: modules become tasks,
 * their tasks sub-tasks, and subtasks are folded into their task. Without sub-tasks a subtask stands beside its task, below the
 * epic. Without both all are tasks side by side. Parents come before children, template order within a level.
 */
export const placeNodes = (modules: readonly TemplateNode[], options: PlanOptions): readonly PlacedNode[] => {
  const placed: PlacedNode[] = [];
  const { epic, subtask } = options.levels;
  const isOmitted = (node: TemplateNode, above: boolean) => above || options.unticked.has(node.path);
  for (const module of modules) {
    const moduleOmitted = isOmitted(module, false);
    placed.push({
      node: module,
      level: epic ? 'epic' : 'task',
      parent: null,
      omitted: moduleOmitted,
      under: null,
      folded: [],
    });
    const moduleTakesChildren = epic || subtask;
    for (const task of module.children) {
      const omitted = isOmitted(task, moduleOmitted);
      const folds = !epic && subtask;
      const folded = folds ? task.children.filter((child) => !isOmitted(child, omitted)) : [];
      const level = folds ? 'subtask' : 'task';
      const parent = moduleTakesChildren ? module.path : null;
      placed.push({ node: task, level, parent, omitted, under: moduleTakesChildren ? null : module.title, folded });
      for (const child of task.children) {
        const childOmitted = isOmitted(child, omitted);
        if (folds && !childOmitted) continue;
        const place = subtask
          ? { level: 'subtask' as const, parent: task.path, under: null }
          : { level: 'task' as const, parent, under: task.title };
        placed.push({ node: child, ...place, omitted: childOmitted, folded: [] });
      }
    }
  }
  return placed.toSorted((a, b) => RANK[a.level] - RANK[b.level]);
};
