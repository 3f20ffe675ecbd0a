import { addedId } from '../readiness/issue-fact';
import type { WaveFacts } from '../readiness/wave-facts';
import type { ItemState } from '../readiness/wave-readiness';

/**
 * A sub-task that people added, as far as it can be spoken of: it belongs to its parent's item and is no item of its own, but
 * it can be marked not applicable, since its parent is not complete while it is open.
 * @returns null where nobody added such a sub-task
 */
export function extraState({ specs, facts, marks }: WaveFacts, id: string): ItemState | null {
  for (const [node, fact] of facts) {
    const spec = specs.get(node);
    const extra = fact.last?.extras.find(({ issue }) => addedId(issue) === id);
    if (extra === undefined || spec === undefined) continue;
    const said = marks.get(id)?.notApplicable ?? null;
    return {
      id,
      issue: extra.issue,
      phase: spec.phase,
      module: spec.module,
      workstream: spec.workstream,
      level: 'subtask',
      is: said === null ? extra.is : 'not-applicable',
      counted: false,
      team: false,
      complete: false,
      lacks: [],
      high: false,
      overdue: false,
      late: false,
      planned: false,
      stopped: false,
      unowned: false,
      added: true,
      tampered: false,
      sinceBegin: said?.sincePhaseBegan ?? false,
      assignee: null,
      start: null,
      due: null,
      firstDue: null,
      plannedDue: null,
      criteria: [],
      rowsAnswered: 0,
      rows: 0,
      extras: 0,
      extrasOpen: 0,
    };
  }
  return null;
}
