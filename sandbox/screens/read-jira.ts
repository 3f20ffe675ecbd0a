import {
  board,
  boards,
  issuePage,
  project,
  type ShownBoard,
  type ShownIssue,
  type ShownSprint,
  sprints,
} from './jira-shapes';
import { Refused, type SiteReader } from './site-reader';

const LISTED = ['summary', 'project', 'status', 'issuetype', 'parent', 'duedate', 'labels', 'assignee', 'priority'];
/** Issues a page when fields are asked: POST /rest/api/3/search/jql. */
const PAGE_SIZE = 100;

/** All issues that a query finds for this person, as far as the search index knows. */
export async function searchIssues(reader: SiteReader, jql: string): Promise<readonly ShownIssue[]> {
  const found: ShownIssue[] = [];
  for (let token: string | null | undefined; ;) {
    const page = await reader.ask(
      '/rest/api/3/search/jql',
      { jql, fields: LISTED, maxResults: PAGE_SIZE, ...(token ? { nextPageToken: token } : {}) },
      issuePage,
    );
    found.push(...page.issues);
    if (!page.nextPageToken) return found;
    token = page.nextPageToken;
  }
}

export const readProject = (reader: SiteReader, key: string) =>
  reader.get(`/rest/api/3/project/${encodeURIComponent(key)}`, project);

export async function boardsOf(reader: SiteReader, projectKey: string): Promise<readonly ShownBoard[]> {
  return (await reader.get(`/rest/agile/1.0/board?projectKeyOrId=${encodeURIComponent(projectKey)}`, boards)).values;
}

export const readBoard = (reader: SiteReader, id: number) => reader.get(`/rest/agile/1.0/board/${id}`, board);

/** Sprints that are not closed; none on a board that cannot have any, which Jira answers with 400. */
export async function sprintsOf(reader: SiteReader, { id, type }: ShownBoard): Promise<readonly ShownSprint[]> {
  if (type === 'kanban') return [];
  try {
    return (await reader.get(`/rest/agile/1.0/board/${id}/sprint?state=active,future`, sprints)).values;
  } catch (error) {
    if (error instanceof Refused && error.status === 400) return [];
    throw error;
  }
}
