import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueId, ProjectId } from '../../wave/ids';
import type { AdfDocument } from '../../plan/import-plan';
import { jqlTime } from './jql-time';
import { AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';
import { tokenPages } from './token-pages';

/** Of a reported issue: which request created it, so that one whose answer was lost is found again. Nothing is believed of it. */
const REPORT = 'runway-report';

const post = (body: unknown) => ({ method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) });
const made = z.looseObject({ id: z.string().transform((id) => id as IssueId) });
const found = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string().transform((id) => id as IssueId),
      properties: z.looseObject({ [REPORT]: z.looseObject({ id: z.string() }).optional().catch(undefined) }).optional(),
    }),
  ),
  nextPageToken: z.string().nullish(),
});
const linkTypes = z.looseObject({
  issueLinkTypes: z.array(z.looseObject({ id: z.string(), inward: z.string(), outward: z.string() })),
});

/** @throws JiraFailure with Jira's own words where it refuses a field */
export async function createReport(id: string, fields: Readonly<Record<string, unknown>>): Promise<IssueId> {
  const body = { fields, properties: [{ key: REPORT, value: { id } }] };
  return (await parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/issue`, post(body)), made)).id;
}

/** The issue that a request made, among those that were made since it was asked for; null where there is none. */
export async function findReport(id: string, project: ProjectId, since: Date): Promise<IssueId | null> {
  const jql = `project = ${project} AND created >= "${jqlTime(since)}" ORDER BY id DESC`;
  const asked = { jql, fields: ['id'], properties: [REPORT], maxResults: 100 };
  const pages = tokenPages((more) =>
    parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/search/jql`, post({ ...asked, ...more })), found),
  );
  for await (const page of pages) {
    const own = page.issues.find(({ properties }) => properties?.[REPORT]?.id === id);
    if (own !== undefined) return own.id;
  }
  return null;
}

/** The fourth type of every Jira, which keeps its number when a site calls it otherwise. */
const RELATES = '10003';

/**
 * Links two issues by a type that says the same in both directions: names are translated, and another one could say that one
 * blocks the other. False where this Jira has none.
 */
export async function relateIssues(from: string, to: string): Promise<boolean> {
  const { issueLinkTypes } = await parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/issueLinkType`), linkTypes);
  const alike = issueLinkTypes.filter(({ inward, outward }) => inward === outward);
  const type = alike.find(({ id }) => id === RELATES) ?? alike[0];
  if (type === undefined) return false;
  const body = { type: { id: type.id }, inwardIssue: { id: from }, outwardIssue: { id: to } };
  await parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/issueLink`, post(body)), z.unknown());
  return true;
}

export async function commentReport(issue: string, body: AdfDocument): Promise<void> {
  await parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/issue/${issue}/comment`, post({ body })), z.unknown());
}
