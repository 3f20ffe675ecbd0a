import { z } from 'zod';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { IssueState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { expandsChangelog } from './changelog-view';
import { COMMENTS_OF_MANY, viewIssue } from './issue-view';
import { findIssue, maySee } from './permissions';

/** `POST /issue/bulkfetch` takes this many ids or keys, and this many properties. Atlassian's OpenAPI document. */
const MAX_ISSUES = 100;
const MAX_PROPERTIES = 5;

export const bulkfetchRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: '/rest/api/3/issue/bulkfetch',
    scopes: [
      'read:jira-work',
      'read:issue-meta:jira+read:issue-security-level:jira+read:issue.vote:jira+read:issue.changelog:jira+read:avatar:jira+read:issue:jira+read:status:jira+read:user:jira+read:field-configuration:jira',
    ],
    write: false,
    handle: bulkfetch,
  },
];

const request = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: z.array(z.string()).optional(),
});

/** In no order (the documents promise none), each issue once. What is not there or may not be seen is left out without a word. */
function bulkfetch({ world, user, body }: Call): Reply {
  const { issueIdsOrKeys, fields, properties = [], expand = [] } = readBody(request, body);
  const changelog = expandsChangelog(expand, 'a bulk fetch');
  if (issueIdsOrKeys.length === 0) throw refuse(400, 'No issue IDs or keys were provided.');
  if (issueIdsOrKeys.length > MAX_ISSUES)
    throw refuse(400, `The number of issues requested exceeds the limit of ${MAX_ISSUES}.`);
  if (properties.length > MAX_PROPERTIES)
    throw refuse(400, `The number of properties requested exceeds the limit of ${MAX_PROPERTIES}.`);
  const found = new Map<string, IssueState>();
  for (const idOrKey of issueIdsOrKeys) {
    const issue = findIssue(world, idOrKey);
    if (issue !== null && maySee(world, user, issue)) found.set(issue.id, issue);
  }
  const issues = world.unordered([...found.values()]).map((issue) =>
    viewIssue(world, issue, {
      fields: fields ?? null,
      fallback: ['*navigable'],
      properties,
      viewer: user,
      comments: COMMENTS_OF_MANY,
      changelog,
    }),
  );
  return { status: 200, body: { issues, issueErrors: [] }, objects: issues.length };
}
