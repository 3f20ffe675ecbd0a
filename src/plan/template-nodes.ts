import type { Item, Module, Section, Task, Template, Traits } from '../template/template';
import type { NodeKind, NodePath, PlannedPhase } from './import-plan';
import { slug, uniqueSlugs } from '../template/slug';

/** A module, task or subtask with the path that identifies it. */
export interface TemplateNode {
  readonly path: NodePath;
  readonly kind: NodeKind;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly phase: PlannedPhase;
  /** The module's slug. */
  readonly module: string;
  /** Path of the module that it is in; its own for a module. */
  readonly modulePath: NodePath;
  /** As the template counts it within its parent; null for a module, and for what a person added. */
  readonly number: number | null;
  /** A workstream's id; null where the phase is the workstream. */
  readonly workstream: string | null;
  readonly traits: Traits;
  readonly children: readonly TemplateNode[];
}

export interface TemplateNodes {
  readonly phases: readonly PlannedPhase[];
  readonly modules: readonly TemplateNode[];
}

/**
 * Gives each node of a template its path: the one by which a wave knows it, else template / phase / module / task number / subtask
 * number. Titles and numbers repeat in real templates, so that ties are broken by order; the version is no part of it, since a newer
 * version's node is the same work.
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
    for (const module of own) modules.push(moduleNode(root, phase, moduleSlug(module.id ?? module.title), module));
  }
  return { phases, modules };
};

const moduleNode = (root: string, phase: PlannedPhase, module: string, source: Module): TemplateNode => {
  const path = pathOf(source, `${root}/${phase.slug}/${module}`);
  const taskPart = uniqueNumbers();
  const place: Within = { phase, module, modulePath: path, workstream: source.workstream ?? null };
  const children = source.tasks.map((task) => taskNode(`${path}/${taskPart(task.number)}`, place, task));
  return { ...node(path, 'module', place, source), children };
};

/** What a node has from its module. */
type Within = Pick<TemplateNode, 'phase' | 'module' | 'modulePath' | 'workstream'>;

/** A wave that knows it knows it by one path for good; otherwise its place is its path. */
const pathOf = ({ knownAs }: Traits, place: string): NodePath => (knownAs ?? place) as NodePath;

const taskNode = (placePath: string, place: Within, task: Task): TemplateNode => {
  const path = pathOf(task, placePath);
  const subtaskPart = uniqueNumbers();
  const children = task.subtasks.map((subtask) =>
    node(`${path}/${subtaskPart(subtask.number)}`, 'subtask', place, subtask),
  );
  return { ...node(path, 'task', place, task), children };
};

const node = (path: string, kind: NodeKind, place: Within, source: Item | Module): TemplateNode => ({
  path: pathOf(source, path),
  kind,
  title: source.title,
  number: 'number' in source ? source.number : null,
  sections: source.sections,
  ...place,
  traits: traitsOf(source),
  children: [],
});

const traitsOf = (source: Item | Module): Traits => {
  const { title: _title, sections: _sections, at: _at, ...rest } = source;
  const {
    number: _number,
    tasks: _tasks,
    subtasks: _subtasks,
    path: _path,
    workstream: _workstream,
    knownAs: _knownAs,
    ...traits
  } = rest as Traits & { number?: unknown; tasks?: unknown; subtasks?: unknown; path?: unknown; workstream?: unknown };
  return traits;
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
