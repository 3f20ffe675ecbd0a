import type { GateCondition } from '../../contract/gates';
import { LATE_COMMIT_MS } from '../../jobs/failure-policy';
import type { IssueId, RunId } from '../../wave/ids';
import { isJiraFailure } from '../../errors/jira-failure';
import type { Wave } from '../../wave/wave';
import { summaryOf } from '../../plan/summary';
import type { AppFailure } from '../../errors/app-failure';
import { findAsked } from '../items/find-asked';
import { jiraIssues } from '../../forge/jira/jira-issues';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { readProject } from '../../forge/jira/read-project';
import { failureOf } from '../../errors/failure-of';

/** That an issue is asked for: the token goes into the request, so that the issue can be found where no answer came. */
export interface Asked {
  readonly token: string;
  readonly at: string;
}

/** What an issue is made of: a condition of a gate, or an action that came up there. */
type Thing = Pick<GateCondition, 'id' | 'text' | 'due' | 'owner'> & { readonly is: 'condition' | 'action' };

const nodeOf = ({ is, id }: Thing): string => `${is}/${id}`;

/**
 * The issue of an earlier try, of which nobody knows the answer; null: it was not created.
 * @throws AppFailure where it may still come
 */
export async function foundIssue(wave: Wave, thing: Thing, { token, at }: Asked): Promise<IssueId | null> {
  const waited = Date.now() - Date.parse(at);
  if (waited < LATE_COMMIT_MS) throw failureOf(stillWriting(LATE_COMMIT_MS - waited));
  const run = { id: token as RunId, project: wave.project, keyFloor: null, startedAt: Date.parse(at) };
  return findAsked(nodeOf(thing), run);
}

export type Created =
  | { readonly is: 'created'; readonly issue: IssueId }
  | { readonly is: 'refused'; readonly because: AppFailure };

/**
 * Makes an issue of a condition or an action, as the person: with its words, and its day and owner where the project has such fields.
 * @throws JiraFailure where no answer came: then nobody knows whether it was created
 */
export async function createIssue(
  wave: Wave,
  thing: Thing,
  /** Of which gate it is, in words. */
  origin: string,
  { token }: Asked,
): Promise<Created> {
  try {
    const { types, fields } = await readProject(wave.project);
    if (types.task === null) return { is: 'refused', because: failureOf(noType) };
    const has = (field: string) => fields.task?.some(({ id }) => id === field) ?? false;
    const { text, due, owner } = thing;
    const answer = await jiraIssues(AS_VIEWER).create([
      {
        fields: {
          project: { id: wave.project },
          issuetype: { id: types.task.id },
          summary: summaryOf(text).text,
          ...(has('description') ? { description: documentOf(text, `${origin}, wave ${wave.code}.`) } : {}),
          ...(has('labels') ? { labels: ['runway'] } : {}),
          ...(due !== null && has('duedate') ? { duedate: due } : {}),
          ...(owner !== null && has('assignee') ? { assignee: { accountId: owner } } : {}),
        },
        property: { wave: wave.id, run: token, node: nodeOf(thing), kind: thing.is },
      },
    ]);
    const issue = answer.created[0]?.id;
    if (issue !== undefined) return { is: 'created', issue };
    return { is: 'refused', because: refusedBy(answer.refused[0]?.messages ?? []) };
  } catch (error) {
    if (!isJiraFailure(error) || error.reason === 'unknown-outcome') throw error;
    return { is: 'refused', because: refusedBy(error.messages) };
  }
}

const documentOf = (...texts: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

const refusedBy = (messages: readonly string[]): AppFailure =>
  failureOf({
    code: 'jira-refused',
    message: `Jira refused the issue. ${messages.join(' ')}`.trim(),
    next: 'Create the issue in Jira, or change what Jira names, then try again.',
  });

const noType = {
  code: 'no-issue-types',
  message: 'You can create no standard issue type in this project.',
  next: 'Ask an administrator for the permission Create issues. Nothing was written.',
} as const;

const stillWriting = (waitMs: number) =>
  ({
    code: 'jira-busy',
    message: 'Jira is being asked for this issue, or Runway was interrupted while it asked.',
    next: 'Try again after that time.',
    retryAfterSeconds: Math.ceil(waitMs / 1_000),
  }) as const;
