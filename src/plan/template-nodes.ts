import type { Item, Module, Section, Task, Template } from '../template/template';
import type { NodeKind, NodePath, PlannedPhase } from './import-plan';
import { slug, uniqueSlugs } from './slug';

/** A module, task or subtask with the path that identifies it. */
export interface TemplateNode {
  readonly path: NodePath;
  readonly kind: NodeKind;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly phase: PlannedPhase;
  /** The module's slug. */
  readonly module: string;
  readonly children: readonly TemplateNode[];
}

export interface TemplateNodes {
  readonly phases: readonly PlannedPhase[];
  readonly modules: readonly TemplateNode[];
}

/**
 * Gives each node of a template its path: template / phase / module / task number / subtask number. Titles and numbers repeat
 * in real templates, so that ties are broken by order; the version is no part of it, since a newer version's node is the same work.
 */
export const templateNodes = (template: Template): TemplateNodes => {
  const root = slug(template.name);
  const phaseSlug = uniqueSlugs();
  const phases: PlannedPhase[] = [];
  const modules: TemplateNode[] = [];
  for (const { name, modules: own } of template.phases) {
    const phase: PlannedPhase = { slug: phaseSlug(name), name };
    phases.push(phase);
    const moduleSlug = uniqueSlugs();
    for (const module of own) modules.push(moduleNode(root, phase, moduleSlug(module.title), module));
  }
  return { phases, modules };
};

const moduleNode = (root: string, phase: PlannedPhase, module: string, source: Module): TemplateNode => {
  const path = `${root}/${phase.slug}/${module}`;
  const taskPart = uniqueNumbers();
  const children = source.tasks.map((task) => taskNode(`${path}/${taskPart(task.number)}`, phase, module, task));
  const { title, sections } = source;
  return { path: path as NodePath, kind: 'module', title, sections, phase, module, children };
};

const taskNode = (path: string, phase: PlannedPhase, module: string, task: Task): TemplateNode => {
  const subtaskPart = uniqueNumbers();
  const children = task.subtasks.map((subtask) =>
    leaf(`${path}/${subtaskPart(subtask.number)}`, phase, module, subtask),
  );
  return { path: path as NodePath, kind: 'task', title: task.title, sections: task.sections, phase, module, children };
};

const leaf = (path: string, phase: PlannedPhase, module: string, item: Item): TemplateNode => {
  const { title, sections } = item;
  return { path: path as NodePath, kind: 'subtask', title, sections, phase, module, children: [] };
};

/** Numbers as parts of a path; one that was there before gets `~2`, `~3` …, which no number and no slug looks like. */
const uniqueNumbers = (): ((number: number) => string) => {
  const seen = new Map<number, number>();
  return (number) => {
    const times = (seen.get(number) ?? 0) + 1;
    seen.set(number, times);
    return times === 1 ? String(number) : `${String(number)}~${String(times)}`;
  };
};
