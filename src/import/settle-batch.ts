import type { AdfDocument } from '../plan/import-plan';
import type { Batch } from './batch';
import type { IssueId } from '../wave/ids';
import type { JiraIssues, MarkedIssue } from './ports';
import type { Run } from './run';
import { commentsOf } from './to-jira-fields';

export type Settled =
  | { readonly kind: 'settled'; readonly made: readonly [string, IssueId][] }
  /** Jira said that it created them, and does not show them to the actor. */
  | { readonly kind: 'hidden'; readonly count: number };

/**
 * Finds out which node each created issue is. Asked of the issues themselves: that Jira's answer follows the order of
 * the request is documented nowhere, so pairing them by position could give a task another's confirmation for good.
 */
export async function settleBatch(ids: readonly IssueId[], run: Run, jira: JiraIssues): Promise<Settled> {
  if (ids.length === 0) return { kind: 'settled', made: [] };
  const shown = await jira.read(ids);
  const made = nodesOf(shown, run);
  return made.length < ids.length ? { kind: 'hidden', count: ids.length - made.length } : { kind: 'settled', made };
}

/** Node and id of each issue of this run; where two carry one node, the older. */
export function nodesOf(issues: readonly MarkedIssue[], run: Pick<Run, 'id'>): [string, IssueId][] {
  const byNode = new Map<string, IssueId>();
  for (const issue of [...issues].sort((a, b) => Number(a.id) - Number(b.id))) {
    if (issue.run === run.id && issue.node !== null && !byNode.has(issue.node)) byNode.set(issue.node, issue.id);
  }
  return [...byNode];
}

/** Adds the comments that carry what the descriptions could not hold. Safe to repeat: what stands there is not added again. */
export async function addComments(
  made: readonly [string, IssueId][],
  batch: Batch,
  run: Run,
  jira: JiraIssues,
): Promise<void> {
  const byNode = new Map(batch.issues.map((issue) => [issue.node as string, issue]));
  for (const [node, id] of made) {
    const issue = byNode.get(node);
    const wanted = issue ? commentsOf(issue, batch.level, run) : [];
    if (wanted.length === 0) continue;
    const standing = new Set((await jira.comments(id)).map(textOf));
    for (const body of wanted) if (!standing.has(textOf(body))) await jira.addComment(id, body);
  }
}

/** The words of a document: Jira adds ids and defaults to what it stores, so the JSON cannot be compared. */
function textOf(document: AdfDocument): string {
  const walk = (node: { readonly text?: string; readonly content?: readonly unknown[] }): string =>
    (node.text ?? '') + (node.content ?? []).map((child) => walk(child as { text?: string })).join(' ');
  return walk(document).replace(/\s+/g, ' ').trim();
}
