import type { IssueToWrite } from './batch';
import type { IssueId } from '../wave/ids';
import type { CreateIssue } from './ports';
import type { Run } from './run';
import type { Level } from '../plan/import-plan';

/**
 * One issue as `POST /issue/bulk` takes it. Identity goes into the create request itself: an issue of ours can be
 * told from others' even where Jira's answer was lost.
 */
export function toJiraFields(issue: IssueToWrite, level: Level, parent: IssueId | null, run: Run): CreateIssue {
  const offScreen = new Set(run.offScreen[level] ?? []);
  const startField = run.startField[level];
  const ours: Record<string, unknown> = {
    project: { id: run.project },
    issuetype: { id: run.issueTypes[level] },
    summary: issue.summary,
    description: issue.description,
    labels: issue.labels,
    ...(issue.due === undefined ? {} : { duedate: issue.due }),
    ...(issue.start === undefined || startField === undefined ? {} : { [startField]: issue.start }),
    ...(issue.priority === undefined ? {} : { priority: { id: issue.priority } }),
    ...Object.fromEntries(
      Object.entries(issue.named ?? {}).map(([field, ids]) => [field, (ids ?? []).map((id) => ({ id }))]),
    ),
    ...(parent === null ? {} : { parent: { id: parent } }),
    ...(run.actor === 'app' ? { reporter: { id: run.startedBy } } : {}),
  };
  const shown = Object.fromEntries(Object.entries(ours).filter(([field]) => !offScreen.has(field)));
  return {
    fields: { ...run.fields[level], ...shown },
    property: { ...issue.property, wave: run.wave, run: run.id },
  };
}

/** What goes into comments: the description too, where the project's create screen has none. Nothing is dropped. */
export const commentsOf = (issue: IssueToWrite, level: Level, run: Run) =>
  run.offScreen[level]?.includes('description') ? [issue.description, ...issue.comments] : issue.comments;
