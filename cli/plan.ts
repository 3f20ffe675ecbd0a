import { assemblePlan } from '../src/plan/assemble-plan';
import type { ImportPlan, Operation } from '../src/plan/import-plan';
import { chooseTemplate } from './choose-template';
import { counted } from './counted';
import { diagnosticJson, diagnosticLine } from './diagnostic-line';
import { readTemplates } from './read-template';
import { refuseCutover } from './refuse-cutover';

export interface PlanCommandOptions {
  readonly json: boolean;
  /** T-0 as YYYY-MM-DD. Shown; issues get dates once dates are planned. */
  readonly cutover?: string;
  /** Scope answers. Not read yet: a template of this format asks no scope questions. */
  readonly answers?: string;
  readonly phases?: string;
}

/** The plan for a project that has every hierarchy level, before any import. */
const OPTIONS = {
  levels: { epic: true, subtask: true },
  unticked: new Set<string>(),
  existing: new Map<never, string>(),
  waveCode: 'W1',
} as const;

/**
 * `runway plan`: prints what would be created, in order. Writes nothing. Answers the exit code: 0, 1 where the template has
 * errors, 2 where the path or an option cannot be used.
 */
export const runPlan = async (
  path: string,
  options: PlanCommandOptions,
  out: (line: string) => void,
  error: (line: string) => void,
): Promise<number> => {
  const refusal = refuse(options);
  if (refusal !== null) {
    error(refusal);
    return 2;
  }
  const read = await readTemplates([path], options.phases);
  const choice = chooseTemplate(read.templates);
  const sentences = choice.ok ? read.sentences : [...read.sentences, choice.sentence];
  for (const sentence of sentences) error(sentence);
  if (!choice.ok || sentences.length > 0) return 2;
  const diagnostics = [...read.diagnostics, ...choice.diagnostics];
  const hasErrors = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  const plan = hasErrors || choice.template === null ? null : assemblePlan(choice.template, OPTIONS);
  if (options.json) {
    const json = diagnostics.map(diagnosticJson);
    const empty = { template: '', version: '', counts: EMPTY_COUNTS, operations: [], diagnostics: json };
    out(JSON.stringify(plan === null ? empty : planJson(plan, json, options.cutover), null, 2));
  } else {
    for (const diagnostic of diagnostics) out(diagnosticLine(diagnostic));
    if (plan !== null) printTree(plan, options.cutover, out);
    else out('Nothing is planned: correct the errors first.');
  }
  return hasErrors ? 1 : 0;
};

const EMPTY_COUNTS = { create: 0, keep: 0, omit: 0, epics: 0, tasks: 0, subtasks: 0 };

const refuse = (options: PlanCommandOptions): string | null => {
  if (options.answers !== undefined) return 'Templates in this format ask no scope questions: leave --answers out.';
  return options.cutover === undefined ? null : refuseCutover(options.cutover);
};

const planJson = (plan: ImportPlan, diagnostics: readonly unknown[], cutover: string | undefined) => ({
  template: plan.template,
  version: plan.version,
  ...(cutover === undefined ? {} : { cutover }),
  counts: plan.counts,
  operations: plan.operations.map(operationJson),
  diagnostics: [...diagnostics, ...plan.diagnostics],
});

const operationJson = (operation: Operation) => {
  const { draft } = operation;
  return {
    kind: operation.kind,
    node: operation.node,
    parent: operation.parent ?? null,
    level: draft.level,
    summary: draft.summary,
    description: draft.description,
    ...(draft.comments.length === 0 ? {} : { comments: draft.comments }),
    labels: draft.labels,
    start: draft.start ?? null,
    due: draft.due ?? null,
    criteria: draft.criteria,
    tools: draft.tools,
    properties: { runway: draft.property },
  };
};

const printTree = (plan: ImportPlan, cutover: string | undefined, out: (line: string) => void): void => {
  out([plan.template, plan.version].filter((part) => part !== '').join(' '));
  const children = new Map<string, Operation[]>();
  for (const operation of plan.operations) {
    const parent = operation.parent ?? '';
    children.set(parent, [...(children.get(parent) ?? []), operation]);
  }
  const print = (parent: string, indent: string) => {
    for (const operation of children.get(parent) ?? []) {
      const criteria = operation.draft.criteria.length;
      const note = criteria === 0 ? '' : ` (${counted(criteria, 'criteria')})`;
      out(`${indent}${operation.draft.level}: ${operation.draft.summary}${note}`);
      print(operation.node, `${indent}  `);
    }
  };
  print('', '  ');
  for (const diagnostic of plan.diagnostics) out(`${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}`);
  const { create, epics, tasks, subtasks } = plan.counts;
  const levels = [counted(epics, 'epics'), counted(tasks, 'tasks'), counted(subtasks, 'sub-tasks')];
  out(`${String(create)} to create: ${levels.join(', ')}`);
  if (cutover !== undefined) out(`T-0 is ${cutover}; no issue gets a date yet.`);
};
