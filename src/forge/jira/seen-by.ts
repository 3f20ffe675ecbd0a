import { NeedsAuthenticationError, route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import type { AccountId, ProjectId } from '../../wave/ids';
import { AS_APP, AS_VIEWER, JSON_HEADERS, jiraAs, parsedAnswer } from './product-request';

/** Jira: so many issues in one request. */
export const MOST_ASKED = 1_000;

const checked = z.looseObject({
  projectPermissions: z.array(
    z.looseObject({ permission: z.string(), projects: z.array(z.number()), issues: z.array(z.number()) }),
  ),
});

/** What Jira lets a person see; null: not even the project. */
export type Seen = { readonly issues: ReadonlySet<string> } | null;

/** Whether the person who calls may browse a project, and which of these issues they may see. One request. */
export const seenByViewer = (project: ProjectId, issues: readonly string[]): Promise<Seen> =>
  seen(jiraAs(AS_VIEWER)(route`/rest/api/3/permissions/check`, question(project, issues)), project);

/**
 * The same of the account that an export is made for. As that person, since the app may ask about others only where it administers Jira;
 * as the app where nobody can be asked for consent any more. One request where the person has used Runway before.
 */
export async function seenByAccount(account: AccountId, project: ProjectId, issues: readonly string[]): Promise<Seen> {
  try {
    return await seenByViewer(project, issues);
  } catch (error) {
    const refused = error instanceof NeedsAuthenticationError || (isJiraFailure(error) && error.reason === 'forbidden');
    if (!refused) throw error;
    return seen(jiraAs(AS_APP)(route`/rest/api/3/permissions/check`, question(project, issues, account)), project);
  }
}

const question = (project: ProjectId, issues: readonly string[], account?: AccountId) => ({
  method: 'POST',
  headers: JSON_HEADERS,
  body: JSON.stringify({
    ...(account === undefined ? {} : { accountId: account }),
    projectPermissions: [
      {
        permissions: ['BROWSE_PROJECTS'],
        projects: [Number(project)],
        issues: [...new Set(issues)].slice(0, MOST_ASKED).map(Number),
      },
    ],
  }),
});

async function seen(asked: Parameters<typeof parsedAnswer>[0], project: ProjectId): Promise<Seen> {
  const { projectPermissions } = await parsedAnswer(asked, checked);
  const granted = projectPermissions.find(({ permission }) => permission === 'BROWSE_PROJECTS');
  if (granted?.projects.includes(Number(project)) !== true) return null;
  return { issues: new Set(granted.issues.map(String)) };
}
