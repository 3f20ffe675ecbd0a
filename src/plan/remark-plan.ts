import type { Template } from '../template/template';
import type { ScheduleProblem } from './dates/schedule-nodes';
import type { Operation, PlanDiagnostic, PlannedMilestone, PlannedScope } from './import-plan';
import { namesOwners } from './lend-owners';
import type { ScopedNodes } from './scope/scope-nodes';

interface Remarked {
  readonly template: Template;
  readonly operations: readonly Operation[];
  readonly lost: ScopedNodes['lost'];
  readonly scope: PlannedScope;
  readonly milestones: readonly PlannedMilestone[];
  readonly problems: readonly ScheduleProblem[];
}

/** What a lead should know of a plan as a whole: open questions, blanks, unowned work, dates that wait or do not fit. */
export const remarkPlan = (plan: Remarked): readonly PlanDiagnostic[] => {
  const { template, operations, lost, scope, milestones, problems } = plan;
  const drafts = operations.flatMap((operation) => (operation.kind === 'omit' ? [] : [operation.draft]));
  const found: PlanDiagnostic[] = lost.map(({ title }) => ({
    code: 'edit-without-node',
    severity: 'warning',
    message: `A change of this edition has lost its place: "${title}" is not in the template any more.`,
    remedy: 'Look whether the template says it elsewhere now, and make the change there.',
  }));
  const open = scope.questions.filter(({ answer, ifYes, ifNo }) => answer === 'unknown' && ifYes + ifNo > 0);
  const undecided = drafts.filter((draft) => draft.open.length > 0).length;
  if (open.length > 0 && undecided > 0) {
    found.push({
      code: 'scope-open',
      severity: 'warning',
      message: `${counted(open.length, 'scope question is', 'scope questions are')} not answered yet; ${counted(undecided, 'issue depends', 'issues depend')} on them and ${undecided === 1 ? 'is' : 'are'} created, marked "scope-open".`,
      remedy: 'Answer them in the Scope step, or later.',
    });
  }
  if (scope.toFill > 0) {
    found.push({
      code: 'placeholder-open',
      severity: 'warning',
      message: `To fill: ${String(scope.toFill)}. Empty placeholders stay as written and are labeled "to-fill".`,
      remedy: 'Fill it in in the Scope step, or later in the issues.',
    });
  }
  const unowned = drafts.filter(({ kind, owners }) => kind !== 'module' && owners.length === 0).length;
  if (namesOwners(template) && unowned > 0) {
    found.push({
      code: 'unowned',
      severity: 'warning',
      message: `${counted(unowned, 'task or subtask has', 'tasks and subtasks have')} no owner in the template.`,
      remedy: 'Name owners in the People step, or leave it: the issues stay unassigned.',
    });
  }
  for (const { id, name } of milestones) {
    const waiting = drafts.filter(({ waitsFor }) => waitsFor === id).length;
    if (waiting === 0) continue;
    found.push({
      code: 'waits-for-milestone',
      severity: 'info',
      message: `${counted(waiting, 'issue waits', 'issues wait')} for ${name}, which has no date yet.`,
      remedy: `Give ${name} a date in the Dates step: those issues are dated from it.`,
    });
  }
  for (const { message } of problems)
    found.push({
      code: 'dates-do-not-fit',
      severity: 'warning',
      message,
      remedy: 'Begin earlier, move T-0, or type the bounds of the phases.',
    });
  return found;
};

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
