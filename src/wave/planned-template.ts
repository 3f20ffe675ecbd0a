import { cutoverPhase } from '../plan/dates/cutover-phase';
import { nodesToDate } from '../plan/dates/nodes-to-date';
import type { ImportPlan } from '../plan/import-plan';
import { scopeNodes } from '../plan/scope/scope-nodes';
import { templateNodes } from '../plan/template-nodes';
import type { ScopeChoices } from '../contract/choices';
import type { Template } from '../template/template';
import { gatesOfTemplate } from './gates-of-template';
import { openQuestions } from './open-questions';
import { plannedGateOf } from './planned-gate-of';
import type { PlannedTemplate } from './wave-plan';

/** What a wave keeps of a template, so that its dates can move when the source is gone. */
export function plannedTemplate(template: Template, scope: ScopeChoices, plan: ImportPlan): PlannedTemplate {
  const { phases, modules } = templateNodes(template);
  const { nodes } = scopeNodes(modules, template, scope);
  return {
    name: template.name,
    version: template.version,
    scope,
    phases: phases.map(({ slug, name }) => ({ slug, name })),
    cutoverPhase: cutoverPhase(template),
    milestones: [...(template.milestones ?? [])],
    gates: gatesOfTemplate(template, nodes).map(plannedGateOf),
    openQuestions: openQuestions(template.questions ?? [], nodes),
    roles: plan.roles.map(({ id, name, party }) => ({ id, name, party })),
    documents: (template.documents ?? []).map(({ id, name, owner }) => ({
      id,
      name,
      ...(owner === undefined ? {} : { owner }),
    })),
    nodes: [...nodesToDate(nodes)],
  };
}
