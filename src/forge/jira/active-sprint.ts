import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { AS_APP, AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';
import { sprintsOfBoard } from './sprint-reads';
import { tokenPages } from './token-pages';

const found = z.looseObject({
  issues: z.array(z.looseObject({ id: z.string() })),
  nextPageToken: z.string().nullish(),
});

export type SprintInView =
  | { readonly sprint: { readonly id: number; readonly name: string }; readonly why: null }
  | { readonly sprint: null; readonly why: string };

/** The sprint that the board shows: its active one. Read as the viewer, whose board it is. */
export async function activeSprint(board: number): Promise<SprintInView> {
  const sprints = await sprintsOfBoard(AS_VIEWER, board, 'active');
  if (sprints === null) return { sprint: null, why: 'This board has no sprints, so the whole wave is shown.' };
  const [first] = sprints;
  return first
    ? { sprint: { id: first.id, name: first.name }, why: null }
    : { sprint: null, why: 'No sprint of this board is active, so the whole wave is shown.' };
}

/** Ids of all issues in a sprint, as far as the app may see them. */
export async function issuesOfSprint(sprint: number, project: ProjectId): Promise<Set<string>> {
  const ids = new Set<string>();
  const jql = `project = ${project} AND sprint = ${sprint}`;
  const pages = tokenPages((more) => {
    const body = JSON.stringify({ jql, fields: ['id'], maxResults: 5_000, ...more });
    return parsedAnswer(
      jiraAs(AS_APP)(route`/rest/api/3/search/jql`, { method: 'POST', headers: JSON_HEADERS, body }),
      found,
    );
  });
  for await (const page of pages) for (const { id } of page.issues) ids.add(id);
  return ids;
}
