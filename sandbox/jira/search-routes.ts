import { z } from 'zod';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { IssueState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { expandsChangelog } from './changelog-view';
import { COMMENTS_OF_MANY, viewIssue } from './issue-view';
import { prepareJql } from './jql-match';
import { parseJql } from './jql-parse';
import { maySee } from './permissions';
import { readList } from './read-list';

/** Atlassian's OpenAPI document of `/search/jql`: 5,000 a page when only ids or keys are asked. For more fields fewer: 100 here. */
const MAX_PAGE_OF_IDS = 5_000;
const MAX_PAGE = 100;
const MAX_PROPERTIES = 5;
const MAX_RECONCILED = 50;

const TEMPLATE = '/rest/api/3/search/jql';

export const searchRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: TEMPLATE,
    scopes: [
      'read:jira-work',
      'read:issue-details:jira+read:field.default-value:jira+read:field.option:jira+read:field:jira+read:group:jira',
    ],
    write: false,
    handle: (call) => search(call, readBody(searchRequest, call.body)),
  },
  {
    method: 'GET',
    template: TEMPLATE,
    scopes: [
      'read:jira-work',
      'read:issue-details:jira+read:audit-log:jira+read:avatar:jira+read:field-configuration:jira+read:issue-meta:jira',
    ],
    write: false,
    query: [
      'jql',
      'fields',
      'properties',
      'maxResults',
      'nextPageToken',
      'reconcileIssues',
      'fieldsByKeys',
      'failFast',
      'expand',
    ],
    handle: (call) => search(call, readQuery(call.query)),
  },
];

export const searchRequest = z.strictObject({
  jql: z.string().optional(),
  fields: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
  maxResults: z.number().int().optional(),
  nextPageToken: z.string().nullish(),
  reconcileIssues: z.array(z.number().int()).optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: z.string().optional(),
});
export type SearchRequest = z.infer<typeof searchRequest>;

function readQuery(query: URLSearchParams): SearchRequest {
  const maxResults = query.get('maxResults');
  return readBody(searchRequest, {
    jql: query.get('jql') ?? undefined,
    fields: readList(query, 'fields') ?? undefined,
    properties: readList(query, 'properties') ?? undefined,
    ...(maxResults === null ? {} : { maxResults: Number(maxResults) }),
    nextPageToken: query.get('nextPageToken'),
    reconcileIssues: readList(query, 'reconcileIssues')?.map(Number),
    expand: query.get('expand') ?? undefined,
  });
}

/** Searches the index, which is behind the truth. `reconcileIssues` looks at the truth for the issues named, if they match. */
export function search(call: Call, request: SearchRequest, within?: (issue: IssueState) => boolean): Reply {
  const { world, user } = call;
  const { jql = '', properties = [], reconcileIssues = [] } = request;
  const expand = (request.expand ?? '').split(',').filter((part) => part.trim() !== '');
  const changelog = expandsChangelog(expand, 'a search');
  if (properties.length > MAX_PROPERTIES)
    throw refuse(400, `The number of properties requested exceeds the limit of ${MAX_PROPERTIES}.`);
  if (reconcileIssues.length > MAX_RECONCILED)
    throw refuse(400, `The number of issues to reconcile exceeds the limit of ${MAX_RECONCILED}.`);
  const matcher = prepareJql(world, user, parseJql(jql));
  const fields = request.fields ?? ['id'];
  const onlyIds = properties.length === 0 && fields.every((field) => field === 'id' || field === 'key');
  const maxResults = Math.min(request.maxResults ?? 50, onlyIds ? MAX_PAGE_OF_IDS : MAX_PAGE);
  if (maxResults < 1) throw refuse(400, 'maxResults must be at least 1.');

  const found = candidates(world, reconcileIssues)
    .filter((issue) => matcher.matches(issue) && (within === undefined || within(issue)))
    .filter((issue) => maySee(world, user, world.state.jira.issues[issue.id] ?? issue))
    .sort(matcher.compare);
  const start = readToken(request.nextPageToken ?? null, jql);
  const page = found.slice(start, start + maxResults);
  const next = start + page.length;
  const isLast = next >= found.length;
  const issues = page.map((issue) => {
    if (onlyIds && !changelog && !fields.includes('key')) return { id: issue.id };
    return viewIssue(world, issue, {
      fields,
      fallback: [],
      properties,
      viewer: user,
      comments: COMMENTS_OF_MANY,
      changelog,
    });
  });
  return {
    status: 200,
    body: { issues, ...(isLast ? {} : { nextPageToken: writeToken(next, jql) }), isLast },
    objects: issues.length,
  };
}

function candidates(world: World, reconcile: readonly number[]): IssueState[] {
  const fresh = new Set(reconcile.map(String));
  const indexed = [...world.indexed()].filter((issue) => !fresh.has(issue.id));
  return [...indexed, ...[...fresh].flatMap((id) => world.state.jira.issues[id] ?? [])];
}

const token = z.object({ at: z.number().int().min(0), jql: z.string() });

/** A token is good for its own query only. */
function readToken(text: string | null, jql: string): number {
  if (text === null || text === '') return 0;
  const parsed = token.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data.jql !== jql)
    throw refuse(400, 'The provided next page token is invalid or has expired.');
  return parsed.data.at;
}

const writeToken = (at: number, jql: string): string => Buffer.from(JSON.stringify({ at, jql })).toString('base64url');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
