import type { ItemIs, Lack, Policy } from '../contract/readiness';
import { criterionState, isMet } from './criterion-state';
import { addedId, type ExtraSubtask, type IssueFact, type IssueFacts } from './issue-fact';
import { type ItemMarks, NO_MARKS } from './item-marks';
import type { CriterionSpec, RowSpec } from './item-spec';
import { isAnswered, isFine, resultOf } from './row-state';
import type { WaveFacts } from './wave-facts';
import type { CriterionState, ItemState } from './wave-readiness';

/** An item as it is to be judged: a node of the template, or a task that people added. */
export interface ItemToJudge {
  readonly id: string;
  readonly phase: string;
  readonly module: string;
  readonly workstream: string;
  readonly level: ItemState['level'];
  readonly added: boolean;
  readonly ongoing: boolean;
  readonly high: boolean;
  readonly criteria: readonly CriterionSpec[];
  readonly rows: readonly RowSpec[];
  readonly firstStart: string | null;
  readonly firstDue: string | null;
  /** Absent: nobody has read its issue yet. */
  readonly fact: IssueFact | undefined;
  /**
   * A task of the template above others and without criteria or rows of its own: it counts only while a sub-task that people
   * added below it is open, so that added work never makes a number better, neither when it is added nor when it is done.
   */
  readonly onlyHolds: boolean;
}

/** What the rules say of one item (product rules "Item", "Done", "Complete"). */
export function itemState(item: ItemToJudge, wave: WaveFacts): ItemState {
  const marks = wave.marks.get(item.id) ?? NO_MARKS;
  const seen = item.fact?.is ?? 'unreadable';
  const issue = item.fact?.last ?? null;
  const isDropped = issue !== null && seen === 'read' && dropped(issue, wave.settings.dropped);
  const isDone = seen === 'read' && issue?.category === 'done' && !isDropped;

  const criteria = item.criteria.map((spec) =>
    criterionState(spec, marks.criteria[spec.key], { policy: wave.settings.policy, done: isDone, issue }),
  );
  const results = item.rows.map((row) => ({ row, result: resultOf(row, marks.rows) }));
  const extras = issue?.extras ?? [];
  const extrasOpen = extras.filter((extra) => isOpen(extra, wave.marks)).length;

  const notApplicable = marks.notApplicable !== null;
  const counted = !notApplicable && !item.ongoing && (!item.onlyHolds || extrasOpen > 0);
  const lacks = counted
    ? lacksOf({
        seen,
        isDropped,
        isDone,
        onlyHolds: item.onlyHolds,
        policy: wave.settings.policy,
        criteria,
        extrasOpen,
      })
    : [];
  if (counted && results.some(({ result }) => !isFine(result))) lacks.push('rows');

  const open = !isDone && !notApplicable && !item.ongoing;
  const start = issue === null ? item.firstStart : issue.start;
  const due = issue === null ? item.firstDue : issue.due;
  return {
    id: item.id,
    issue: item.fact?.issue ?? null,
    phase: item.phase,
    module: item.module,
    workstream: item.workstream,
    level: item.level,
    is: stateOf({ notApplicable, ongoing: item.ongoing, seen, isDropped, isDone, issue }),
    counted,
    complete: counted && lacks.length === 0,
    lacks,
    high: issue?.high ?? item.high,
    overdue: open && due !== null && due < wave.today,
    late: isLate(item.firstDue, due, open, wave.today),
    stopped: open && issue !== null && isStopped(issue, start, wave.today),
    unowned: open && issue !== null && issue.assignee === null,
    added: item.added,
    tampered: issue !== null && issue.property !== (item.added ? 'absent' : 'ours'),
    sinceBegin: marks.notApplicable?.sincePhaseBegan ?? false,
    assignee: issue?.assignee ?? null,
    start,
    due,
    firstDue: item.firstDue,
    criteria,
    rowsAnswered: results.filter(({ row, result }) => isAnswered(row, result)).length,
    rows: results.length,
    extras: extras.length,
    extrasOpen,
  };
}

interface Lacking {
  readonly seen: IssueFact['is'];
  readonly isDropped: boolean;
  readonly isDone: boolean;
  readonly onlyHolds: boolean;
  readonly policy: Policy;
  readonly criteria: readonly CriterionState[];
  readonly extrasOpen: number;
}

function lacksOf({ seen, isDropped, isDone, onlyHolds, policy, criteria, extrasOpen }: Lacking): Lack[] {
  const lacks: Lack[] = [];
  if (seen !== 'read') lacks.push(seen);
  else if (isDropped) lacks.push('dropped');
  else if (!isDone && !onlyHolds) lacks.push('not-done');
  if (policy !== 'light' && criteria.some((criterion) => !isMet(criterion))) lacks.push('criteria');
  if (extrasOpen > 0) lacks.push('added-subtasks');
  return lacks;
}

interface Standing {
  readonly notApplicable: boolean;
  readonly ongoing: boolean;
  readonly seen: IssueFact['is'];
  readonly isDropped: boolean;
  readonly isDone: boolean;
  readonly issue: IssueFacts | null;
}

function stateOf({ notApplicable, ongoing, seen, isDropped, isDone, issue }: Standing): ItemIs {
  if (notApplicable) return 'not-applicable';
  if (ongoing) return 'ongoing';
  if (seen !== 'read') return seen;
  if (isDropped) return 'dropped';
  if (isDone) return 'done';
  return issue?.category === 'indeterminate' ? 'in-progress' : 'open';
}

/** Closed without being done: by its resolution or its status, as Settings lists them. */
function dropped({ category, status, resolution }: IssueFacts, names: readonly string[]): boolean {
  if (category !== 'done') return false;
  const drops = new Set(names.map(folded));
  return drops.has(folded(status)) || (resolution !== null && drops.has(folded(resolution)));
}

/** Jira's own "Won't Do" is written with either apostrophe. */
const folded = (name: string): string => name.trim().toLowerCase().replaceAll('’', "'");

const isStopped = ({ flagged, blockers }: IssueFacts, start: string | null, today: string): boolean =>
  flagged || (blockers.length > 0 && (start === null || start <= today));

const isLate = (firstDue: string | null, due: string | null, open: boolean, today: string): boolean =>
  firstDue !== null && ((due !== null && due > firstDue) || (open && today > firstDue));

const isOpen = ({ issue, is }: ExtraSubtask, marks: WaveFacts['marks']): boolean =>
  is !== 'done' && (marks.get(addedId(issue)) ?? (NO_MARKS satisfies ItemMarks)).notApplicable === null;
