import { NO_DATES, type DateChoices } from '../src/plan/dates/date-choices';
import { NO_CHOICES, type ScopeChoices } from '../src/plan/scope/scope-choices';
import { assemblePlan } from '../src/plan/assemble-plan';
import { stopsImport } from '../src/contract/date-findings';
import type { ImportPlan, Operation } from '../src/plan/import-plan';
import type { PlanOptions } from '../src/plan/plan-options';
import type { Template } from '../src/template/template';
import type { ImportRequest, Preview } from '../src/contract/import';
import { chooseTemplate } from './choose-template';
import { compareWithWave } from './compare-with-wave';
import { counted } from './counted';
import { sameAnswers } from './same-answers';
import { tellComparison, tellQuestions } from './tell-comparison';
import { tellFindings } from './tell-findings';
import { diagnosticJson, diagnosticLine } from './diagnostic-line';
import { readTemplates } from './read-template';
import { readAnswers } from './read-answers';
import { refuseDay } from './refuse-day';

export interface PlanCommandOptions {
  readonly json: boolean;
  /** T-0 as YYYY-MM-DD. */
  readonly cutover?: string;
  /** Where phases without offsets begin, as YYYY-MM-DD. */
  readonly start?: string;
  /** Spreads what is due before T-0 evenly. */
  readonly spread?: boolean;
  /** The day that dates are judged by, as YYYY-MM-DD; none: nothing is said of the past. */
  readonly today?: string;
  /** A file of answers, in YAML or JSON. */
  readonly answers?: string;
  readonly phases?: string;
  /** A file that says how tables and headings are read, in YAML or JSON. */
  readonly map?: string;
  /** A kept sandbox, with whose wave the template is compared. */
  readonly data?: string;
  readonly project?: string;
  /** Answers to what cannot be told without a person: `PLACE=NODE`, `PLACE=new`. */
  readonly same?: readonly string[];
}

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
  const choices = await choicesOf(options);
  if (typeof choices === 'string') {
    error(choices);
    return 2;
  }
  const read = await readTemplates([path], options.phases, options.map);
  const choice = chooseTemplate(read.templates, 'plan');
  const sentences = choice.ok ? read.sentences : [...read.sentences, choice.sentence];
  for (const sentence of sentences) error(sentence);
  if (!choice.ok || sentences.length > 0) return 2;
  const diagnostics = [...read.diagnostics, ...choice.diagnostics];
  const hasErrors = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  const plan =
    hasErrors || choice.template === null
      ? null
      : planWith(choice.template, { ...PROJECT, ...choices, today: options.today ?? null }, options.spread === true);
  let preview: Preview | null = null;
  if (plan !== null && options.data !== undefined) {
    try {
      preview = await previewOf(path, { ...options, data: options.data }, choices);
    } catch (refusal) {
      if (!(refusal instanceof Error)) throw refusal;
      error(refusal.message);
      return 2;
    }
  }
  const comparison = preview?.comparison ?? null;
  const contradicts = plan?.dateFindings.some(stopsImport) === true;
  if (options.json) {
    const json = diagnostics.map(diagnosticJson);
    const empty = { template: '', version: '', counts: EMPTY_COUNTS, operations: [], diagnostics: json };
    const compared = comparison === null ? {} : { comparison };
    out(JSON.stringify(plan === null ? empty : { ...planJson(plan, json, choices.dates), ...compared }, null, 2));
  } else {
    for (const diagnostic of diagnostics) {
      out(diagnosticLine(diagnostic));
      if (diagnostic.severity === 'error') out(`    ${diagnostic.remedy}`);
    }
    if (plan !== null) {
      printTree(plan, choices.dates, out);
      tellFindings(plan, true, out);
      if (comparison !== null) tellComparison(comparison, preview?.counts.create ?? 0, out);
    } else out('Nothing is planned: correct the errors first.');
  }
  if (comparison !== null) tellQuestions(comparison, error);
  return hasErrors || contradicts ? 1 : 0;
};

/** What the app finds of the wave in a kept sandbox. @throws Error where it cannot be read, or the app refuses */
const previewOf = (
  path: string,
  { data, project = 'MIG', phases, same }: PlanCommandOptions & { readonly data: string },
  { scope }: { readonly scope: ScopeChoices },
): Promise<Preview> =>
  compareWithWave(
    path,
    { data, project },
    {
      scope: scope as NonNullable<ImportRequest['scope']>,
      ...(phases === undefined ? {} : { phases }),
      matches: sameAnswers(same ?? []),
    },
  );

/** Spreading begins on the day that the plan itself offers. */
export const planWith = (template: Template, options: PlanOptions, spread: boolean): ImportPlan => {
  const plan = assemblePlan(template, options);
  return spread && plan.spread !== null
    ? assemblePlan(template, { ...options, dates: { ...options.dates, spreadFrom: plan.spread.from } })
    : plan;
};

const EMPTY_COUNTS = { create: 0, keep: 0, omit: 0, epics: 0, tasks: 0, subtasks: 0 };

/** A project that has every hierarchy level, before any import. */
export const PROJECT = {
  levels: { epic: true, subtask: true },
  existing: new Map<never, string>(),
  waveCode: 'W1',
} as const;

/** The scope and the dates that were given, or a sentence that says why they cannot be used. `--cutover` and `--start` go before the file. */
const choicesOf = async (
  options: PlanCommandOptions,
): Promise<{ readonly scope: ScopeChoices; readonly dates: DateChoices } | string> => {
  const refusal =
    refuseDay('--cutover', options.cutover) ??
    refuseDay('--start', options.start) ??
    refuseDay('--today', options.today);
  if (refusal !== null) return refusal;
  const read = options.answers === undefined ? null : await readAnswers(options.answers);
  if (read !== null && !read.ok) return read.sentence;
  const { dates = NO_DATES, people: _people, ...scope } = read?.answers ?? NO_CHOICES_FILE;
  return {
    scope,
    dates: { ...dates, cutover: options.cutover ?? dates.cutover, start: options.start ?? dates.start },
  };
};

const NO_CHOICES_FILE = { ...NO_CHOICES, dates: undefined, people: undefined };

const planJson = (plan: ImportPlan, diagnostics: readonly unknown[], { cutover }: DateChoices) => ({
  template: plan.template,
  version: plan.version,
  ...(cutover === null ? {} : { cutover }),
  counts: plan.counts,
  phases: plan.phases,
  milestones: plan.milestones,
  dateWarnings: plan.dateWarnings,
  dateFindings: plan.dateFindings,
  spread: plan.spread,
  scope: plan.scope,
  roles: plan.roles,
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
    ...(draft.priority === undefined ? {} : { priority: draft.priority }),
    start: draft.start ?? null,
    due: draft.due ?? null,
    criteria: draft.criteria,
    tools: draft.tools,
    properties: { runway: draft.property },
    ...(draft.owners.length === 0 ? {} : { owners: draft.owners }),
    ...(draft.offset === undefined ? {} : { offset: draft.offset }),
    ...(draft.waitsFor === undefined ? {} : { waitsFor: draft.waitsFor }),
    ...(draft.ongoing ? { ongoing: true } : {}),
    ...(draft.optional === undefined ? {} : { optional: draft.optional }),
    ...(draft.open.length === 0 ? {} : { open: draft.open }),
    ...(draft.toFill.length === 0 ? {} : { toFill: draft.toFill }),
    ...(draft.evidence.length === 0 ? {} : { evidence: draft.evidence.map(({ evidence }) => evidence) }),
    ...(draft.rows.length === 0 ? {} : { rows: draft.rows }),
    ...(operation.kind === 'omit' ? { because: operation.because, answer: operation.answer ?? null } : {}),
    ...(operation.kind === 'omit' && operation.list !== undefined ? { list: operation.list } : {}),
  };
};

const printTree = (plan: ImportPlan, { cutover }: DateChoices, out: (line: string) => void): void => {
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
      out(`${indent}${operation.draft.level}: ${operation.draft.summary}${note}${marksOf(operation)}`);
      print(operation.node, `${indent}  `);
    }
  };
  print('', '  ');
  printDates(plan, out);
  for (const diagnostic of plan.diagnostics) out(`${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}`);
  const { create, epics, tasks, subtasks } = plan.counts;
  const levels = [counted(epics, 'epics'), counted(tasks, 'tasks'), counted(subtasks, 'sub-tasks')];
  out(`${String(create)} to create: ${levels.join(', ')}`);
  const dated = plan.operations.filter(
    (operation) => operation.kind !== 'omit' && operation.draft.due !== undefined,
  ).length;
  if (cutover !== null) out(`T-0 is ${cutover}; ${String(dated)} of ${String(create)} issues get a due date.`);
};

/** Phases with their dates, and milestones: what a reader checks first. */
const printDates = ({ phases, milestones }: ImportPlan, out: (line: string) => void): void => {
  const span = (start: string | null, due: string | null) =>
    start === null && due === null ? 'no dates' : `${start ?? '…'} to ${due ?? '…'}`;
  out('Phases:');
  for (const { name, start, due } of phases) out(`  ${name}: ${span(start, due)}`);
  const dated = milestones.filter(({ date }) => date !== null);
  if (dated.length > 0) out('Milestones:');
  for (const { name, date } of dated) out(`  ${name}: ${date ?? ''}`);
};

/** What stands behind an issue's title: its dates, that it may be left out, that it is left out. */
const marksOf = (operation: Operation): string => {
  const { start, due, waitsFor, ongoing, optional } = operation.draft;
  const marks = [
    ...(due === undefined ? [] : [start === undefined ? `due ${due}` : `${start} to ${due}`]),
    ...(waitsFor === undefined ? [] : [`waits for ${waitsFor}`]),
    ...(ongoing ? ['ongoing'] : []),
    ...(optional === undefined ? [] : ['optional']),
    ...(operation.kind === 'omit' ? ['left out'] : []),
  ];
  return marks.length === 0 ? '' : ` [${marks.join(', ')}]`;
};
