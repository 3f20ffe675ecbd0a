import type { Template } from '../../template/template';
import { slug } from '../../template/slug';
import type { NodePath } from '../import-plan';
import { templateNodes, type TemplateNode } from '../template-nodes';
import type { SourceNode } from './known-node';
import { printsOf } from './likeness';

/** The path of a phase among the nodes that are compared. */
export const phasePath = (template: string, phase: string): string => `${slug(template)}/${phase}`;

/**
 * The phases and nodes of a source that is compared with what a wave knows.
 * @param template as it was read: known by places
 * @param titlesOf titles that the issues of a node would have, by its place
 */
export const sourceNodes = (
  template: Template,
  titlesOf: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly SourceNode[] => {
  const { phases, modules } = templateNodes(template);
  const branch = (node: TemplateNode, above: string): readonly SourceNode[] => [
    {
      place: node.path,
      kind: node.kind,
      above,
      titles: [node.title, ...(titlesOf.get(node.path) ?? [])],
      lines: printsOf(node.sections.map(({ body }) => body)),
    },
    ...node.children.flatMap((child) => branch(child, node.path)),
  ];
  return phases.flatMap(({ slug: phase, name }) => {
    const place = phasePath(template.name, phase);
    return [
      { place, kind: 'phase', above: null, titles: [name], lines: [] },
      ...modules.filter((module) => module.phase.slug === phase).flatMap((module) => branch(module, place)),
    ];
  });
};

/** A path without the items over which it repeats: the node of the template that it is of. */
export const unrepeated = (path: string): NodePath => path.replace(/@[^/]*/g, '') as NodePath;
