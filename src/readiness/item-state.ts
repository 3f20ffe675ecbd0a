import type { ItemIs } from '../contract/readiness';
import { criterionState } from './criterion-state';
import { isDropped } from './is-dropped';
import { addedId, type ExtraSubtask, type IssueFact, type IssueFacts } from './issue-fact';
import { NO_MARKS } from './item-marks';
import type { ItemToJudge } from './item-to-judge';
import { lacksOf } from './lacks-of';
import { isAnswered, isFine, resultOf } from './row-state';
import type { WaveFacts } from './wave-facts';
import type { ItemState } from './wave-readiness';

/** What the rules say of one item (product rules "Item", "Done", "Complete"). */
export function itemState(
  item: ItemToJudge,
  wave: WaveFacts,
  /** By the key of its line: the item whose checklist asks it again. */
  askedAgain: ReadonlyMap<string, string> | undefined,
): ItemState {
  const marks = wave.marks.get(item.id) ?? NO_MARKS;
  const seen = item.fact?.is ?? 'unreadable';
  const issue = item.fact?.last ?? null;
  const { policy } = wave.settings;
  const lastDropped = issue !== null && isDropped(issue, wave.settings.dropped);
  const lastDone = issue?.category === 'done' && !lastDropped;
  const dropped = seen === 'read' && lastDropped;
  const done = seen === 'read' && lastDone;
  const notApplicable = marks.notApplicable !== null;

  const criteria = item.criteria.map((spec) => criterionState(spec, marks.criteria[spec.key], { policy, done, issue }));
  const results = item.rows.map((row) => {
    const own = resultOf(row, marks.rows);
    // What a later checklist found fine holds nothing up here. Its own answer stays as it is stored.
    const later = isFine(own) ? undefined : askedAgain?.get(row.key);
    const again = later === undefined ? own : resultOf(row, (wave.marks.get(later) ?? NO_MARKS).rows);
    return isFine(again) ? again : own;
  });
  const extras = issue?.extras ?? [];
  const extrasOpen = extras.filter((extra) => isOpen(extra, wave.marks)).length;

  const isJudged = !notApplicable && !item.ongoing && (!item.onlyHolds || extrasOpen > 0);
  const counted = isJudged && !item.added;
  const { onlyHolds } = item;
  const lacks = isJudged ? lacksOf({ seen, dropped, done, onlyHolds, policy, criteria, results, extrasOpen }) : [];

  // What cannot be seen is judged as it was last: neither better nor worse than it stood.
  const open = isJudged && !lastDone;
  const start = issue === null ? item.firstStart : issue.start;
  const due = issue === null ? item.firstDue : issue.due;
  return {
    id: item.id,
    issue: item.fact?.issue ?? null,
    phase: item.phase,
    module: item.module,
    workstream: item.workstream,
    level: item.level,
    is: stateOf({ notApplicable, ongoing: item.ongoing, seen, dropped, done, issue }),
    counted,
    team: isJudged && item.added,
    complete: isJudged && lacks.length === 0,
    lacks,
    high: item.ownPriority ? item.high : (issue?.high ?? item.high),
    overdue: open && due !== null && due < wave.today,
    late: counted && isLate(item.firstDue, due, open, wave.today),
    planned: counted && item.plannedDue !== null && item.plannedDue < wave.today,
    stopped: open && issue !== null && isStopped(issue, start, wave.today),
    unowned: open && issue !== null && issue.assignee === null,
    added: item.added,
    tampered: issue !== null && issue.property !== (item.added ? 'absent' : 'ours'),
    sinceBegin: marks.notApplicable?.sincePhaseBegan ?? false,
    assignee: issue?.assignee ?? null,
    start,
    due,
    firstDue: item.firstDue,
    plannedDue: item.plannedDue,
    criteria,
    rowsAnswered: item.rows.filter((row, index) => isAnswered(row, results[index] ?? resultOf(row, {}))).length,
    rows: item.rows.length,
    extras: extras.length,
    extrasOpen,
  };
}

interface Standing {
  readonly notApplicable: boolean;
  readonly ongoing: boolean;
  readonly seen: IssueFact['is'];
  readonly dropped: boolean;
  readonly done: boolean;
  readonly issue: IssueFacts | null;
}

function stateOf({ notApplicable, ongoing, seen, dropped, done, issue }: Standing): ItemIs {
  if (notApplicable) return 'not-applicable';
  if (ongoing) return 'ongoing';
  if (seen !== 'read') return seen;
  if (dropped) return 'dropped';
  if (done) return 'done';
  return issue?.category === 'indeterminate' ? 'in-progress' : 'open';
}

const isStopped = ({ flagged, blockers }: IssueFacts, start: string | null, today: string): boolean =>
  flagged || (blockers.length > 0 && (start === null || start <= today));

const isLate = (firstDue: string | null, due: string | null, open: boolean, today: string): boolean =>
  firstDue !== null && ((due !== null && due > firstDue) || (open && today > firstDue));

const isOpen = ({ issue, is }: ExtraSubtask, marks: WaveFacts['marks']): boolean =>
  is !== 'done' && (marks.get(addedId(issue)) ?? NO_MARKS).notApplicable === null;
