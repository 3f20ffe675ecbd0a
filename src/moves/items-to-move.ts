import type { NodeToDate } from '../plan/dates/node-to-date';
import type { ItemToMove } from '../plan/dates/plan-move';
import type { NodePath } from '../plan/import-plan';
import type { IssueId } from '../wave/ids';
import { NO_DAYS, type StoredDates } from './stored-dates';
import type { PlannedTemplate } from '../wave/wave-plan';

/** An issue as it stands in Jira. */
export interface DatedIssue {
  readonly key: string;
  readonly summary: string;
  readonly done: boolean;
  readonly dates: StoredDates;
  /** The fields that its screen has for its dates; null where there is none: Runway keeps that date itself. */
  readonly fields: { readonly start: string | null; readonly due: string | null };
}

export interface MovableItem extends ItemToMove {
  readonly node: NodePath;
  readonly issue: IssueId;
  /** Null where it could not be read. */
  readonly read: DatedIssue | null;
}

/**
 * The issues of a wave as a move sees them, in template order, parents before children. A node that has no issue of its
 * own lends its children to the node above it.
 */
export function itemsToMove(
  templates: readonly PlannedTemplate[],
  ledger: ReadonlyMap<string, IssueId>,
  written: ReadonlyMap<string, StoredDates>,
  inJira: ReadonlyMap<IssueId, DatedIssue>,
): readonly MovableItem[] {
  const items: MovableItem[] = [];
  const visit = ({ path, children }: NodeToDate, parent: NodePath | null) => {
    const issue = ledger.get(path);
    if (issue !== undefined) {
      const read = inJira.get(issue) ?? null;
      items.push({
        node: path,
        issue,
        parent,
        read,
        written: written.get(path) ?? NO_DAYS,
        inJira: read?.dates ?? null,
        done: read?.done ?? false,
      });
    }
    for (const child of children) visit(child, issue === undefined ? parent : path);
  };
  for (const { nodes } of templates) for (const node of nodes) visit(node, null);
  return items;
}
