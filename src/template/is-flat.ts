import type { Template } from './template';

/** Whether the source named no phases: one phase, named after the template, carries all modules. */
export const isFlat = (template: Template): boolean =>
  template.phases.length === 1 && template.phases[0]?.name === template.name;
