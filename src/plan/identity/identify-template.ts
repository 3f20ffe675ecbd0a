import type { Item, Module, Template } from '../../template/template';
import { slug } from '../../template/slug';
import { templateNodes, type TemplateNode } from '../template-nodes';
import { alignNodes, type Alignment } from './align-nodes';
import type { IdentityAnswer, KnownNode, SourceNode } from './known-node';
import { sourceNodes } from './source-nodes';

export interface IdentifiedTemplate {
  /** Each node with the path by which the wave knows it, or is to know it from now on. */
  readonly template: Template;
  readonly alignment: Alignment;
  /** The nodes of the source as they were compared. */
  readonly source: readonly SourceNode[];
  /**
   * Nodes about which is asked, by the path that they would get, with what they may be; and all new ones below them, with nothing.
   * Nothing is created of them until it is answered.
   */
  readonly unsettled: ReadonlyMap<string, readonly KnownNode[]>;
}

/**
 * Gives each node of a source the path by which a wave knows it. A new node gets the path of its place, or the next free one beside it:
 * the path of another node is never given away, gone ones included.
 * @param titlesOf titles that the issues of a node would have, by its place
 */
export const identifyTemplate = (
  template: Template,
  known: readonly KnownNode[],
  answers: readonly IdentityAnswer[],
  titlesOf?: ReadonlyMap<string, readonly string[]>,
): IdentifiedTemplate => {
  const source = sourceNodes(template, titlesOf);
  const alignment = alignNodes(known, source, answers);
  const asked = new Map(
    alignment.questions.flatMap(({ now, candidates, taken }) => (taken === null ? [[now.place, candidates]] : [])),
  );
  const paths = new Map<string, string>();
  const unsettled = new Map<string, readonly KnownNode[]>();
  const taken = new Set(known.map(({ path }) => path));
  const give = (node: TemplateNode, above: string, isAboveUnsettled: boolean) => {
    const one = alignment.known.get(node.path);
    const path = one?.path ?? freePath(`${above}/${node.path.slice(node.path.lastIndexOf('/') + 1)}`, node.kind, taken);
    taken.add(path);
    paths.set(node.path, path);
    const isUnsettled = one === undefined && (isAboveUnsettled || asked.has(node.path));
    if (isUnsettled) unsettled.set(path, asked.get(node.path) ?? []);
    for (const child of node.children) give(child, path, isUnsettled);
  };
  const root = slug(template.name);
  const { modules } = templateNodes(template);
  for (const module of modules) give(module, `${root}/${module.phase.slug}`, false);
  return { template: withPaths(template, modules, paths, unsettled), alignment, unsettled, source };
};

const freePath = (wanted: string, kind: TemplateNode['kind'], taken: ReadonlySet<string>): string => {
  const between = kind === 'module' ? '-' : '~';
  let path = wanted;
  for (let count = 2; taken.has(path); count += 1) path = `${wanted}${between}${String(count)}`;
  return path;
};

/** Nodes of a template stand in the order of its modules, tasks and subtasks. */
const withPaths = (
  template: Template,
  nodes: readonly TemplateNode[],
  paths: ReadonlyMap<string, string>,
  unsettled: ReadonlyMap<string, unknown>,
): Template => {
  let next = 0;
  const named = <T extends Item | Module>(item: T, node: TemplateNode | undefined): T => {
    const path = node === undefined ? undefined : paths.get(node.path);
    if (path === undefined) return item;
    return { ...item, knownAs: path, ...(unsettled.has(path) ? { unsettled: true as const } : {}) };
  };
  return {
    ...template,
    phases: template.phases.map((phase) => ({
      ...phase,
      modules: phase.modules.map((module) => {
        const node = nodes[next];
        next += 1;
        const tasks = module.tasks.map((task, at) => {
          const own = node?.children[at];
          const subtasks = task.subtasks.map((subtask, below) => named(subtask, own?.children[below]));
          return named({ ...task, subtasks }, own);
        });
        return named({ ...module, tasks }, node);
      }),
    })),
  };
};
