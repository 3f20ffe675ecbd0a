import type { PlannedMove } from '../plan/dates/plan-move';
import type { Edit, EditValues } from '../jobs/edit';
import type { DatedIssue, MovableItem } from './items-to-move';
import type { StoredDates } from './stored-dates';

/** The fields that differ, where the issue's screen has them; null where nothing is to be written. */
export function dateValues(from: StoredDates, to: StoredDates, fields: DatedIssue['fields']): EditValues | null {
  const values: EditValues = {};
  // Both, where either changes: equal pairs then make equal edits, which Jira takes in one task.
  const differs = (fields.start !== null && from.start !== to.start) || (fields.due !== null && from.due !== to.due);
  if (!differs) return null;
  if (fields.due !== null) values[fields.due] = { date: to.due };
  if (fields.start !== null) values[fields.start] = { date: to.start };
  return values;
}

/** A move of issues as edits; what Jira has no field for is left out, and stays with Runway. */
export const dateEdits = (
  moved: readonly PlannedMove<MovableItem>[],
): readonly (Edit & { from: StoredDates; to: StoredDates })[] =>
  moved.flatMap(({ item, from, to }) => {
    const values = item.read === null ? null : dateValues(from, to, item.read.fields);
    return values === null ? [] : [{ node: item.node, issue: item.issue, values, from, to }];
  });
