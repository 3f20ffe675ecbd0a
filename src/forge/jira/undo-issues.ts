import { route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import { CHANGES_A_PAGE, momentOf } from '../../sprints/changelog-pages';
import type { IssueNow } from '../../undo/touched';
import type { IssueId } from '../../wave/ids';
import { fetchIssues } from './fetch-issues';
import { type As, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';
import { tokenPages } from './token-pages';

/** `POST /search/jql` gives up to 5,000 a page when only ids are asked. */
const ID_PAGE = 5_000;

const day = z.string().nullable().catch(null);
const read = z.looseObject({
  id: z.string(),
  fields: z.looseObject({
    project: z.looseObject({ id: z.string() }),
    assignee: z.looseObject({ accountId: z.string() }).nullish(),
    attachment: z.array(z.unknown()).nullish(),
    issuelinks: z.array(z.unknown()).nullish(),
    subtasks: z.array(z.looseObject({ id: z.string() })).nullish(),
    comment: z
      .looseObject({ comments: z.array(z.looseObject({ created: z.string() })), total: z.number().optional() })
      .nullish(),
    timespent: z.number().nullish(),
  }),
});
const logs = z.looseObject({
  issueChangeLogs: z
    .array(
      z.looseObject({
        issueId: z.string(),
        changeHistories: z
          .array(
            z.looseObject({
              items: z
                .array(z.looseObject({ field: z.string().optional(), fieldId: z.string().nullish() }))
                .default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  nextPageToken: z.string().nullish(),
});
const below = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      fields: z.looseObject({ parent: z.looseObject({ id: z.string() }).nullish() }).optional(),
    }),
  ),
  nextPageToken: z.string().nullish(),
});

/**
 * Issues with all that tells whether people touched them, as the person who undoes sees them. What Jira does not show that
 * person is left out.
 * @param startField the field of start dates; null: there is none
 * @param isAgain an issue went while the issues were read: the second refusal is Jira's last word
 * @throws JiraFailure where an answer does not come
 */
export async function readToUndo(
  as: As,
  ids: readonly IssueId[],
  startField: string | null,
  isAgain = false,
): Promise<IssueNow[]> {
  if (ids.length === 0) return [];
  const fields = ['project', 'assignee', 'attachment', 'issuelinks', 'subtasks', 'comment', 'timespent', 'duedate'];
  const asked = startField === null ? fields : [...fields, startField];
  const [issues, changes] = await Promise.all([fetchIssues(as, ids, asked, read), changesOf(as, ids)]);
  // After the issues: a search that names one that is gone is refused as a whole.
  const children = await childrenOf(
    as,
    issues.map(({ id }) => id),
  ).catch((error: unknown) => {
    if (isAgain || !isJiraFailure(error) || error.reason !== 'refused') throw error;
    return null;
  });
  if (children === null) return readToUndo(as, ids, startField, true);
  return issues.map(({ id, fields: values }): IssueNow => {
    const comments = values.comment?.comments ?? [];
    return {
      id,
      project: values.project.id,
      assignee: values.assignee?.accountId ?? null,
      dates: {
        start: startField === null ? null : day.parse(values[startField] ?? null),
        due: day.parse(values['duedate'] ?? null),
      },
      attachments: values.attachment?.length ?? 0,
      comments: {
        total: values.comment?.total ?? comments.length,
        newest: comments.length === 0 ? null : Math.max(...comments.map(({ created }) => momentOf(created))),
      },
      links: values.issuelinks?.length ?? 0,
      children: [...new Set([...(values.subtasks ?? []).map((one) => one.id), ...(children.get(id) ?? [])])],
      hasWorklog: (values.timespent ?? 0) > 0,
      changes: changes.get(id) ?? [],
    };
  });
}

async function changesOf(
  as: As,
  issueIdsOrKeys: readonly IssueId[],
): Promise<Map<string, IssueNow['changes'][number][]>> {
  const found = new Map<string, IssueNow['changes'][number][]>();
  const pages = tokenPages((more) => {
    const body = JSON.stringify({ issueIdsOrKeys, maxResults: CHANGES_A_PAGE, ...more });
    return parsedAnswer(
      jiraAs(as)(route`/rest/api/3/changelog/bulkfetch`, { method: 'POST', headers: JSON_HEADERS, body }),
      logs,
    );
  });
  for await (const page of pages)
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      found.set(issueId, [
        ...(found.get(issueId) ?? []),
        ...changeHistories.flatMap(({ items }) =>
          items.map(({ field, fieldId }) => ({ field: field ?? '', fieldId: fieldId ?? null })),
        ),
      ]);
  return found;
}

/** The index may still list what was deleted a moment ago, and may not yet list what was added then. */
async function childrenOf(as: As, parents: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (parents.length === 0) return found;
  const jql = `parent in (${parents.join(', ')})`;
  const pages = tokenPages((more) => {
    const body = JSON.stringify({ jql, fields: ['parent'], maxResults: ID_PAGE, ...more });
    return parsedAnswer(
      jiraAs(as)(route`/rest/api/3/search/jql`, { method: 'POST', headers: JSON_HEADERS, body }),
      below,
    );
  });
  for await (const page of pages)
    for (const { id, fields } of page.issues) {
      const parent = fields?.parent?.id ?? '';
      found.set(parent, [...(found.get(parent) ?? []), id]);
    }
  return found;
}

/**
 * Deletes one issue and never its sub-tasks: Jira refuses where it has some. Not in bulk, where they would go with it unseen. One
 * that is not there is no fault.
 * @throws JiraFailure
 */
export async function deleteIssue(as: As, issue: IssueId): Promise<void> {
  try {
    await parsedAnswer(jiraAs(as)(route`/rest/api/3/issue/${issue}`, { method: 'DELETE' }), z.unknown());
  } catch (error) {
    if (!isJiraFailure(error) || error.reason !== 'not-found') throw error;
  }
}
