import { listEntries } from './list-entries';
import type { Item, Template } from './template';

export interface TemplateCounts {
  readonly phases: number;
  readonly modules: number;
  readonly tasks: number;
  readonly subtasks: number;
  readonly criteria: number;
  readonly tools: number;
}

/** How much a template holds. Criteria and tools are counted as they are imported: exactly repeated ones of an item once. */
export const countTemplate = (template: Template): TemplateCounts => {
  const modules = template.phases.flatMap((phase) => phase.modules);
  const tasks = modules.flatMap((module) => module.tasks);
  const subtasks = tasks.flatMap((task) => task.subtasks);
  const holders = [...modules, ...tasks, ...subtasks];
  return {
    phases: template.phases.length,
    modules: modules.length,
    tasks: tasks.length,
    subtasks: subtasks.length,
    criteria: sum(holders, 'criteria'),
    tools: sum(holders, 'tools'),
  };
};

const sum = (holders: readonly Pick<Item, 'sections'>[], kind: 'criteria' | 'tools'): number =>
  holders.reduce(
    (total, { sections }) =>
      total + listEntries(sections, kind).entries.filter((entry) => entry.kind === 'entry').length,
    0,
  );
