import type { ScopeChoices } from '../contract/choices';
import type { ImportPlan } from '../plan/import-plan';
import { scopeNodes } from '../plan/scope/scope-nodes';
import { templateNodes } from '../plan/template-nodes';
import { raciOfTemplate } from '../raci/raci-of-template';
import type { TemplateRaci } from '../raci/template-raci';
import { slug } from '../template/slug';
import type { Template } from '../template/template';
import { gatesOfTemplate } from './gates-of-template';

/** Who answers for what by a template as an import fits it to its customer: what is left out has no row. */
export function raciOfImport(template: Template, scope: ScopeChoices, plan: ImportPlan): TemplateRaci {
  const { nodes } = scopeNodes(templateNodes(template).modules, template, scope);
  return raciOfTemplate({
    slug: slug(template.name),
    roles: plan.roles,
    workstreams: template.workstreams ?? [],
    gates: gatesOfTemplate(template, nodes),
    milestones: template.milestones ?? [],
    nodes,
  });
}
