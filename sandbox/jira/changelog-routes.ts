import { z } from 'zod';
import { readPaging } from '../site/read-paging';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { HistoryState, IssueState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { viewHistory } from './changelog-view';
import { findIssue, maySee, visibleIssue } from './permissions';

/** Limits of `POST /changelog/bulkfetch`. Atlassian's OpenAPI document. */
const MAX_ISSUES = 1_000;
const MAX_FIELDS = 10;
const DEFAULT_PAGE = 1_000;
const MAX_PAGE = 10_000;

const ONE = '/rest/api/3/issue/{issueIdOrKey}/changelog';
const SCOPES = ['read:jira-work', 'read:issue-meta:jira+read:avatar:jira+read:issue.changelog:jira'];

export const changelogRoutes: readonly Operation[] = [
  { method: 'GET', template: ONE, scopes: SCOPES, write: false, query: ['startAt', 'maxResults'], handle: listOfOne },
  { method: 'POST', template: '/rest/api/3/changelog/bulkfetch', scopes: SCOPES, write: false, handle: bulkfetch },
];

/** Oldest first. */
function listOfOne({ world, user, params, query }: Call): Reply {
  const { history = [], id } = visibleIssue(world, user, params['issueIdOrKey'] ?? '');
  const { startAt, maxResults } = readPaging(query, 100, 100);
  const values = history.slice(startAt, startAt + maxResults).map((line) => viewHistory(world, line));
  const isLast = startAt + values.length >= history.length;
  const self = `${world.state.baseUrl}/rest/api/3/issue/${id}/changelog?maxResults=${maxResults}&startAt=${startAt}`;
  return {
    status: 200,
    body: { self, maxResults, startAt, total: history.length, isLast, values },
    objects: values.length,
  };
}

const request = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(MAX_ISSUES),
  fieldIds: z.array(z.string()).max(MAX_FIELDS).optional(),
  maxResults: z.number().int().min(1).max(MAX_PAGE).optional(),
  nextPageToken: z.string().optional(),
});

/**
 * Oldest change first, the smaller issue id first among changes of one moment; a page counts changes, not issues. What is not
 * there or may not be seen is left out without a word.
 */
function bulkfetch({ world, user, body }: Call): Reply {
  const { issueIdsOrKeys, fieldIds = [], maxResults = DEFAULT_PAGE, nextPageToken } = readBody(request, body);
  const found = new Map<string, IssueState>();
  for (const idOrKey of issueIdsOrKeys) {
    const issue = findIssue(world, idOrKey);
    if (issue !== null && maySee(world, user, issue)) found.set(issue.id, issue);
  }
  const wanted = (line: HistoryState) =>
    fieldIds.length === 0 || line.items.some(({ fieldId }) => fieldIds.includes(fieldId ?? ''));
  const lines = [...found.values()]
    .flatMap(({ id, history = [] }) => history.filter(wanted).map((line) => ({ issueId: id, line })))
    .sort((a, b) => a.line.created - b.line.created || Number(a.issueId) - Number(b.issueId));
  const start = readToken(nextPageToken);
  const page = lines.slice(start, start + maxResults);
  const byIssue = new Map<string, HistoryState[]>();
  for (const { issueId, line } of page) byIssue.set(issueId, [...(byIssue.get(issueId) ?? []), line]);
  const next = start + page.length;
  return {
    status: 200,
    body: {
      issueChangeLogs: [...byIssue].map(([issueId, some]) => ({
        issueId,
        changeHistories: some.map((line) => viewHistory(world, line)),
      })),
      ...(next < lines.length ? { nextPageToken: writeToken(next) } : {}),
    },
    objects: page.length,
  };
}

const writeToken = (at: number): string => Buffer.from(`changes ${at}`).toString('base64url');

function readToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const at = /^changes (\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  if (at === undefined) throw refuse(400, 'The provided next page token is invalid or has expired.');
  return Number(at);
}
