import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueId, ProjectId } from '../import/ids';
import { isJiraFailure } from '../import/jira-failure';
import type { Fact } from '../readiness/count-phases';
import { AS_APP, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

/** `POST /issue/bulkfetch` takes at most 100. */
const PAGE = 100;

const statuses = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      fields: z.looseObject({ status: z.looseObject({ statusCategory: z.looseObject({ key: z.string() }) }) }),
    }),
  ),
});

/**
 * What Jira says now of each issue, read as the app: readiness is one truth for all, and a viewer's permissions change
 * no number. What Jira does not return is missing, but unknown where the app may not browse the project, or where an
 * answer failed.
 */
export async function readFacts(issues: readonly IssueId[], project: ProjectId): Promise<Map<IssueId, Fact>> {
  const facts = new Map<IssueId, Fact>();
  const absent: IssueId[] = [];
  for (let from = 0; from < issues.length; from += PAGE) {
    const asked = issues.slice(from, from + PAGE);
    const read = await statusesOf(asked);
    for (const id of asked) {
      const category = read?.get(id);
      if (read === null) facts.set(id, 'unknown');
      else if (category === undefined) absent.push(id);
      else facts.set(id, category === 'done' ? 'done' : 'open');
    }
  }
  const gone: Fact = absent.length > 0 && (await appMayBrowse(project)) ? 'missing' : 'unknown';
  for (const id of absent) facts.set(id, gone);
  return facts;
}

async function statusesOf(issues: readonly IssueId[]): Promise<Map<string, string> | null> {
  const body = JSON.stringify({ issueIdsOrKeys: issues, fields: ['status'] });
  try {
    const answer = await parsedAnswer(
      jiraAs(AS_APP)(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', headers: JSON_HEADERS, body }),
      statuses,
    );
    return new Map(answer.issues.map(({ id, fields }) => [id, fields.status.statusCategory.key]));
  } catch (error) {
    if (isJiraFailure(error)) return null;
    throw error;
  }
}

async function appMayBrowse(project: ProjectId): Promise<boolean> {
  try {
    await parsedAnswer(jiraAs(AS_APP)(route`/rest/api/3/project/${project}`), z.looseObject({ id: z.string() }));
    return true;
  } catch (error) {
    if (isJiraFailure(error)) return false;
    throw error;
  }
}
