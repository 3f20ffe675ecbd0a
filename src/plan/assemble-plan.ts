import type { Template } from '../template/template';
import { describeAbout } from './describe-about';
import { traitNames } from './describe-traits';
import { cutoverPhase } from './dates/cutover-phase';
import { judgeDates } from './dates/judge-dates';
import { dateWarnings } from './dates/date-warnings';
import { nodesToDate } from './dates/nodes-to-date';
import { planMilestones } from './dates/plan-milestones';
import { planSpread } from './dates/plan-spread';
import { scheduleNodes } from './dates/schedule-nodes';
import { spreadMilestones } from './dates/spread-milestones';
import { draftIssue, type DraftContext, type DraftedIssue } from './draft-issue';
import type { ImportPlan, Level, Operation, PlanCounts, PlanDiagnostic } from './import-plan';
import { lendOwners, namesOwners, plannedRoles } from './lend-owners';
import { placeNodes, type PlacedNode } from './place-nodes';
import type { PlanOptions } from './plan-options';
import { remarkPlan } from './remark-plan';
import { reportScope } from './scope/report-scope';
import { scopeNodes } from './scope/scope-nodes';
import { templateNodes, type TemplateNode } from './template-nodes';

/**
 * What importing a template into a project would do, as a value: the preview shows it, the import carries it out. Pure; every word of
 * the template is in some operation's draft, whatever levels the project lacks. Fits the template to the customer, dates what is
 * in scope, and drafts an issue for each node.
 */
export const assemblePlan = (template: Template, options: PlanOptions): ImportPlan => {
  const { phases, modules } = templateNodes(template);
  const { nodes, lost } = scopeNodes(modules, template, options.scope);
  const planned = planMilestones(template.milestones ?? [], options.dates);
  const toDate = nodesToDate(nodes);
  const last = cutoverPhase(template);
  const schedule = scheduleNodes(toDate, phases, last, planned, options.dates);
  const milestones = spreadMilestones(planned, schedule.spread, options.dates);
  const owners = lendOwners(nodes);
  const names = traitNames(template, namesOwners(template));
  const first = nodes.find((node) => node.omitted === null)?.path;
  const ofAbout: string[] = [];
  const about = describeAbout(template, ofAbout);
  const context: DraftContext = {
    template: template.name,
    version: template.version,
    waveCode: options.waveCode,
    names,
    owners,
    dates: schedule.dates,
    priorityFields: options.priorityFields ?? new Set(),
    about: first === undefined || about.length === 0 ? null : { node: first, blocks: about, notKept: ofAbout },
  };
  const operations: Operation[] = [];
  const diagnostics: PlanDiagnostic[] = [...downgrades(nodes, options)];
  const cut: Operation[] = [];
  for (const placed of placeNodes(nodes, options)) {
    const drafted = draftIssue(placed, context);
    const operation = operationFor(placed, drafted, options);
    operations.push(operation);
    if (operation.kind === 'omit') continue;
    for (const one of remarks(placed.node, drafted)) diagnostics.push(one);
    if (drafted.cut) cut.push(operation);
  }
  diagnostics.push(...titlesCut(cut));
  const scope = reportScope(modules, template, options.scope, nodes);
  const findings = judgeDates({
    template,
    untilCutover: new Set(phases.slice(0, last + 1).map(({ slug }) => slug)),
    operations,
    milestones: planned,
    spread: schedule.spread,
    dates: options.dates,
    today: options.today,
  });
  return {
    template: template.name,
    version: template.version,
    counts: countOperations(operations),
    operations,
    phases: schedule.phases,
    milestones,
    scope,
    roles: plannedRoles(template, nodes, owners),
    dateWarnings: dateWarnings(milestones, options.dates, options.today),
    dateFindings: findings,
    spread: planSpread({
      spread: schedule.spread,
      findings,
      dates: options.dates,
      today: options.today,
      scheduleBy: (dates) => scheduleNodes(toDate, phases, last, planned, dates).spread,
    }),
    diagnostics: [
      ...diagnostics,
      ...remarkPlan({ template, operations, lost, scope, milestones, problems: schedule.problems }),
    ],
  };
};

const operationFor = (placed: PlacedNode, { draft }: DraftedIssue, options: PlanOptions): Operation => {
  const node = placed.node.path;
  const above = placed.parent === null ? {} : { parent: placed.parent };
  const { omitted } = placed.node;
  if (omitted !== null) return { kind: 'omit', node, ...above, ...omitted, draft };
  const issue = options.existing.get(node);
  return issue === undefined
    ? { kind: 'create', node, ...above, draft }
    : { kind: 'keep', node, ...above, issue, draft };
};

const countOperations = (operations: readonly Operation[]): PlanCounts => {
  const ofKind = (kind: Operation['kind']) => operations.filter((operation) => operation.kind === kind).length;
  const ofLevel = (level: Level) =>
    operations.filter((operation) => operation.kind !== 'omit' && operation.draft.level === level).length;
  return {
    create: ofKind('create'),
    keep: ofKind('keep'),
    omit: ofKind('omit'),
    epics: ofLevel('epic'),
    tasks: ofLevel('task'),
    subtasks: ofLevel('subtask'),
  };
};

/** One warning for all titles that were cut: each can be edited before the import. */
const titlesCut = (cut: readonly Operation[]): readonly PlanDiagnostic[] =>
  cut.slice(0, 1).map(({ node, draft }) => ({
    code: 'summary-cut',
    severity: 'warning',
    node,
    message: `${cut.length === 1 ? '1 title is' : `${String(cut.length)} titles are`} longer than 100 characters and ${cut.length === 1 ? 'is' : 'are'} cut, such as "${draft.summary}". Each description begins with the whole title.`,
    remedy: 'Edit the titles in the Scope step or in the template, or leave them.',
  }));

const remarks = (node: TemplateNode, drafted: DraftedIssue): readonly PlanDiagnostic[] => {
  const found: PlanDiagnostic[] = [];
  const say = (code: PlanDiagnostic['code'], severity: PlanDiagnostic['severity'], message: string, remedy: string) =>
    found.push({ code, severity, node: node.path, message, remedy });
  const name = drafted.draft.summary;
  const comments = drafted.draft.comments.length;
  if (comments > 0) {
    say(
      'description-continued',
      'warning',
      `The description of "${name}" is longer than Jira's 32,767 characters and goes on in ${comments === 1 ? 'a comment' : `${String(comments)} comments`}.`,
      'Split the item in the template, or leave it.',
    );
  }
  for (const target of drafted.notKept) {
    say(
      'link-not-kept',
      'info',
      `A link in "${name}" stays text, since only http, https and mailto become links: ${target.slice(0, 200)}`,
      'Give the link a full web address in the template, or leave it.',
    );
  }
  if (drafted.criteriaRepeated > 0) {
    const times = drafted.criteriaRepeated;
    say(
      'criterion-repeated',
      'info',
      `${String(times)} acceptance ${times === 1 ? 'criterion' : 'criteria'} of "${name}" ${times === 1 ? 'repeats' : 'repeat'} an earlier one word for word and ${times === 1 ? 'is' : 'are'} left out.`,
      'Nothing needs to be done.',
    );
  }
  return found;
};

const downgrades = (modules: readonly TemplateNode[], { levels }: PlanOptions): readonly PlanDiagnostic[] => {
  const hasSubtasks = modules.some((module) => module.children.some((task) => task.children.length > 0));
  const found: PlanDiagnostic[] = [];
  if (!levels.epic) {
    const message = levels.subtask
      ? 'This project has no epics: each module becomes a task, its tasks become sub-tasks of it, and the content of subtasks is written into their task under a heading of its own.'
      : 'This project has neither epics nor sub-tasks: modules, tasks and subtasks all become tasks side by side, each with the title of what it belongs to in front of its own.';
    found.push({
      code: 'no-epic-level',
      severity: 'warning',
      message,
      remedy: 'Add an issue type at epic level to the project, or go on with this plan.',
    });
  }
  if (!levels.subtask && hasSubtasks && levels.epic) {
    found.push({
      code: 'no-subtask-level',
      severity: 'warning',
      message:
        "This project has no sub-tasks: each subtask becomes a task below the module's epic, with its task's title in front of its own.",
      remedy: 'Add a sub-task issue type to the project, or go on with this plan.',
    });
  }
  return found;
};
