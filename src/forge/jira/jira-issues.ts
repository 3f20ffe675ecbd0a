import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueId } from '../../wave/ids';
import type { JiraIssues, MarkedIssue } from '../../import/ports';
import type { AdfDocument } from '../../plan/import-plan';
import { fetchIssues } from './fetch-issues';
import { jqlTime } from './jql-time';
import { type As, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

const issueId = z.string().transform((id) => id as IssueId);
const keyNumber = (key: string) => Number(key.slice(key.lastIndexOf('-') + 1));

const elementErrors = z.looseObject({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});
const bulkAnswer = z.looseObject({
  issues: z.array(z.looseObject({ id: issueId, key: z.string() })).default([]),
  errors: z.array(z.looseObject({ failedElementNumber: z.number().int(), elementErrors })).default([]),
});
/** Properties may hold anything: whoever may edit the issue may write them. */
const marked = z.looseObject({
  id: issueId,
  key: z.string(),
  properties: z
    .looseObject({ runway: z.looseObject({ run: z.string(), node: z.string() }).optional().catch(undefined) })
    .optional(),
});
const found = z.looseObject({
  issues: z.array(z.looseObject({ id: issueId, key: z.string().optional() })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});
const commentPage = z.looseObject({
  comments: z.array(
    z.looseObject({ body: z.custom<AdfDocument>((body) => typeof body === 'object' && body !== null) }),
  ),
  total: z.number(),
});

/** `POST /search/jql` gives up to 5,000 a page when only ids are asked. */
const SEARCH_PAGE = 5_000;

/** Jira's issues as one actor. */
export function jiraIssues(as: As): JiraIssues {
  const jira = jiraAs(as);
  const post = (body: unknown) => ({ method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) });
  const search = (body: Record<string, unknown>) =>
    parsedAnswer(jira(route`/rest/api/3/search/jql`, post(body)), found);

  return {
    create: async (issues) => {
      const issueUpdates = issues.map(({ fields, property }) => ({
        fields,
        properties: [{ key: 'runway', value: property }],
      }));
      // 400 where every issue was refused carries the same body as a 201 where some were.
      const answer = await parsedAnswer(
        jira(route`/rest/api/3/issue/bulk`, post({ issueUpdates })),
        bulkAnswer.refine((body) => body.issues.length + body.errors.length > 0),
        (status) => status === 201 || status === 400,
      );
      return {
        created: answer.issues.map(({ id, key }) => ({ id, keyNumber: keyNumber(key) })),
        refused: answer.errors.map(({ failedElementNumber, elementErrors: { errorMessages, errors } }) => ({
          index: failedElementNumber,
          messages: [...errorMessages, ...Object.entries(errors).map(([field, text]) => `${field}: ${text}`)],
        })),
      };
    },
    read: async (idsOrKeys) => {
      const issues = await fetchIssues(as, idsOrKeys, ['issuetype'], marked, { properties: ['runway'] });
      return issues.map(({ id, key, properties }): MarkedIssue => ({
        id,
        keyNumber: keyNumber(key),
        run: properties?.runway?.run ?? null,
        node: properties?.runway?.node ?? null,
      }));
    },
    searchRun: async (project, run) => {
      const ids: IssueId[] = [];
      for (let token: string | undefined; ;) {
        const page = await search({
          jql: `project = ${project} AND issue.property[runway].run = "${run}"`,
          fields: ['id'],
          maxResults: SEARCH_PAGE,
          ...(token ? { nextPageToken: token } : {}),
        });
        ids.push(...page.issues.map((issue) => issue.id));
        if (!page.nextPageToken) return ids;
        token = page.nextPageToken;
      }
    },
    projectKey: async (project) =>
      (await parsedAnswer(jira(route`/rest/api/3/project/${project}`), z.looseObject({ key: z.string() }))).key,
    newestKeyNumber: async (project, before) => {
      const page = await search({
        jql: `project = ${project} AND created < "${jqlTime(before)}" ORDER BY key DESC`,
        fields: ['key'],
        maxResults: 1,
      });
      return keyNumber(page.issues[0]?.key ?? '-0');
    },
    comments: async (issue) => {
      const all: AdfDocument[] = [];
      for (let startAt = 0; ;) {
        const page = await parsedAnswer(
          jira(route`/rest/api/3/issue/${issue}/comment?startAt=${startAt}&maxResults=100`),
          commentPage,
        );
        all.push(...page.comments.map((comment) => comment.body));
        startAt += page.comments.length;
        if (page.comments.length === 0 || startAt >= page.total) return all;
      }
    },
    addComment: async (issue, body) => {
      await parsedAnswer(
        jira(route`/rest/api/3/issue/${issue}/comment`, post({ body })),
        z.looseObject({ id: z.string() }),
      );
    },
  };
}
