import type { Run } from '../../import/run';
import { readRecords } from '../../forge/storage/record-store';
import { runStore } from '../../forge/storage/run-store';
import { moveStore } from '../../forge/storage/move-store';
import { jiraIssues } from '../../forge/jira/jira-issues';
import { type As, AS_APP } from '../../forge/jira/product-request';
import { readToUndo } from '../../forge/jira/undo-issues';
import { NO_DAYS, type StoredDates } from '../../moves/stored-dates';
import { writtenDates } from '../../moves/written-dates';
import type { UndoCandidate } from '../../undo/ports';
import { touchesOf } from '../../undo/touched';
import type { IssueId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';

/** What of an import stays the same while its batches are looked at. */
export interface ToUndo {
  readonly run: Run;
  readonly wave: Wave;
  readonly dates: ReadonlyMap<string, StoredDates>;
  readonly assignees: Readonly<Record<string, string>>;
  /** What came of its batches, by their number. */
  readonly results: Awaited<ReturnType<typeof runStore.results>>;
}

export async function toUndo(run: Run, wave: Wave): Promise<ToUndo> {
  const [dates, { assignees }, results] = await Promise.all([
    writtenDates(wave, runStore, moveStore),
    runStore.intent(run.id),
    runStore.results(run.id, run.batches.length),
  ]);
  return { run, wave, dates, assignees, results };
}

/**
 * What one batch of an import has in Jira, and what people did to it since. What Jira does not show the person is looked for as
 * the app: if neither sees it, it is gone.
 * @param as the person who undoes
 * @param deleted issues that this undo deletes or has deleted, those of later batches first
 * @throws JiraFailure
 */
export async function undoCandidates(
  { run, wave, dates, assignees, results }: ToUndo,
  index: number,
  deleted: ReadonlySet<string>,
  as: As,
): Promise<UndoCandidate[]> {
  const made = (results[index]?.made ?? []).filter(([, issue]) => !deleted.has(issue));
  if (made.length === 0) return [];
  const batch = await runStore.batch(run.id, index);
  const startField = run.startField[batch.level] ?? null;
  const [issues, records] = await Promise.all([
    readToUndo(as, idsOf(made), startField),
    readRecords(wave.id, nodesOf(made)),
  ]);
  const now = new Map(issues.map((issue) => [issue.id, issue]));
  const unseen = idsOf(made).filter((issue) => !now.has(issue));
  const hidden = new Set((unseen.length === 0 ? [] : await jiraIssues(AS_APP).read(unseen)).map(({ id }) => id));
  const comments = new Map(batch.issues.map((issue) => [issue.node as string, issue.comments.length]));
  return made.map(([node, issue]): UndoCandidate => {
    const one = now.get(issue);
    if (one === undefined) return { node, issue, because: hidden.has(issue) ? ['hidden'] : 'gone' };
    const left = {
      project: run.project,
      assignee: assignees[node] ?? null,
      dates: dates.get(node) ?? NO_DAYS,
      comments: comments.get(node) ?? 0,
      ended: run.updatedAt,
      dateFields: ['duedate', ...(startField === null ? [] : [startField])],
    };
    const hasAnswers = (records.get(node)?.version ?? 0) > 0;
    return { node, issue, because: touchesOf(one, left, { isDeleted: (child) => deleted.has(child), hasAnswers }) };
  });
}

type Made = readonly (readonly [node: string, issue: IssueId])[];
const idsOf = (made: Made): IssueId[] => made.map(([, issue]) => issue);
const nodesOf = (made: Made): string[] => made.map(([node]) => node);
