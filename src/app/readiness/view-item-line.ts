import type { ItemLine } from '../../contract/readiness';
import { isMet } from '../../readiness/criterion-state';
import type { ItemState } from '../../readiness/wave-readiness';
import type { ShownIssue } from '../../forge/jira/issues-as-viewer';
import { isProposed } from '../waves/match-items';

/** @param module the module's title as the person sees it; null where they do not */
export function viewItemLine(state: ItemState, issue: string, shown: ShownIssue, module: string | null): ItemLine {
  const { criteria } = state;
  return {
    id: state.id,
    issue,
    ...shown,
    is: state.is,
    counted: state.counted,
    complete: state.complete,
    lacks: state.lacks,
    phase: state.phase,
    module,
    workstream: state.workstream,
    high: state.high,
    overdue: state.overdue,
    late: state.late,
    stopped: state.stopped,
    added: state.added,
    assignee: state.assignee,
    start: state.start,
    due: state.due,
    firstDue: state.firstDue,
    criteriaMet: criteria.filter(isMet).length,
    criteria: criteria.length,
    proposed: criteria.filter(isProposed).length,
    rowsAnswered: state.rowsAnswered,
    rows: state.rows,
  };
}
