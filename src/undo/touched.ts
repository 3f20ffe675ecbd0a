import { TOUCHES, type Touch } from '../contract/import-undo';
import type { StoredDates } from '../moves/stored-dates';

/** One issue of an import as Jira has it now. Dates are `YYYY-MM-DD`, times epoch milliseconds. */
export interface IssueNow {
  readonly id: string;
  readonly project: string;
  /** Account id; null: no one. */
  readonly assignee: string | null;
  readonly dates: StoredDates;
  readonly attachments: number;
  readonly comments: { readonly total: number; readonly newest: number | null };
  readonly links: number;
  /** Ids of the issues below it, people's own among them. */
  readonly children: readonly string[];
  /** Time was logged on it. */
  readonly hasWorklog: boolean;
  /** What Jira's history says was changed. `fieldId` is null where Jira names none. */
  readonly changes: readonly { readonly field: string; readonly fieldId: string | null }[];
}

/** How the import left an issue. */
export interface IssueAsLeft {
  readonly project: string;
  readonly assignee: string | null;
  /** The dates that Runway wrote last, with its import or a move. */
  readonly dates: StoredDates;
  /** Comments that hold the end of a long description. */
  readonly comments: number;
  /** When the import ended. */
  readonly ended: number;
  /** Field ids of the project's dates, as the import found them. */
  readonly dateFields: readonly string[];
}

export interface Around {
  /** Issues that the undo has deleted: the search index may still list them. */
  readonly isDeleted: (issue: string) => boolean;
  /** Whether someone answered something of it in Runway. */
  readonly hasAnswers: boolean;
}

/**
 * What people did to an issue since its import; empty: nothing, so that it can be deleted.
 * What Runway itself wrote is no touch as long as its value stands: dates of a move, the assignee of the import. Links
 * and children are read as they are now, since the history of an issue also tells of links that went with the other end.
 */
export function touchesOf(now: IssueNow, left: IssueAsLeft, { isDeleted, hasAnswers }: Around): Touch[] {
  const found = new Set<Touch>();
  for (const { field, fieldId } of now.changes) {
    const touch = touchOf(field, fieldId);
    if (touch === 'links') continue;
    if (fieldId === 'assignee' && now.assignee === left.assignee) continue;
    if (fieldId !== null && left.dateFields.includes(fieldId) && isSame(now.dates, left.dates)) continue;
    found.add(touch);
  }
  if (now.project !== left.project) found.add('fields');
  if (now.comments.total > left.comments || (now.comments.newest ?? 0) > left.ended) found.add('comments');
  if (now.attachments > 0) found.add('attachments');
  if (now.links > 0) found.add('links');
  if (now.children.some((child) => !isDeleted(child))) found.add('children');
  if (now.hasWorklog) found.add('worklog');
  if (hasAnswers) found.add('answers');
  return TOUCHES.filter((touch) => found.has(touch));
}

const isSame = (a: StoredDates, b: StoredDates): boolean => a.start === b.start && a.due === b.due;

/** Names of fields that Jira's history writes in English whatever the site's language; custom fields it names as the site does. */
const BY_FIELD: Readonly<Record<string, Touch>> = {
  status: 'status',
  resolution: 'status',
  rank: 'rank',
  sprint: 'sprint',
  link: 'links',
  'epic child': 'links',
  attachment: 'attachments',
  comment: 'comments',
  timespent: 'worklog',
  timeestimate: 'worklog',
  worklogid: 'worklog',
  worklogtimespent: 'worklog',
};

const touchOf = (field: string, fieldId: string | null): Touch =>
  BY_FIELD[field.toLowerCase()] ?? BY_FIELD[(fieldId ?? '').toLowerCase()] ?? 'fields';
