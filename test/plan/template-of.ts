import type { ImportPlan, NodePath } from '../../src/plan/import-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import { assemblePlan } from '../../src/plan/assemble-plan';
import type { PlanOptions } from '../../src/plan/plan-options';
import type { Template } from '../../src/template/template';
import { readText } from '../template/source-of';

export const templateOf = (text: string, name = 'Move.md'): Template => {
  const [template] = readText(text, name).templates;
  if (!template) throw new Error(`no template in: ${text.slice(0, 80)}`);
  return template;
};

/** A project with every level, nothing chosen, nothing there yet. */
export const UNCHOSEN: PlanOptions = {
  levels: { epic: true, subtask: true },
  scope: NO_CHOICES,
  dates: NO_DATES,
  today: null,
  existing: new Map<NodePath, string>(),
  waveCode: 'W1',
};

export const planOf = (text: string, options: Partial<PlanOptions> = {}): ImportPlan =>
  assemblePlan(templateOf(text), { ...UNCHOSEN, ...options });

/** The description of a single task whose description is `body`. */
export const bodyOf = (body: string) => {
  const plan = planOf(`# Module: M\n## Task 1: T\n#### Description\n${body}`);
  const task = plan.operations.find(({ draft }) => draft.kind === 'task');
  if (!task) throw new Error('no task');
  return { draft: task.draft, plan };
};
