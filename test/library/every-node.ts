import { templateNodes, type TemplateNode } from '../../src/plan/template-nodes';
import type { Template } from '../../src/template/template';

/** Every module, task and subtask of a template, in order. */
export const everyNode = (template: Template): readonly TemplateNode[] => {
  const below = (node: TemplateNode): readonly TemplateNode[] => [node, ...node.children.flatMap(below)];
  return templateNodes(template).modules.flatMap(below);
};
