import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

const found = z.looseObject({ values: z.array(z.looseObject({ id: z.string(), key: z.string(), name: z.string() })) });

/** `GET /project/search` takes at most 50 ids. */
const IDS_PER_SEARCH = 50;

export interface ShownProject {
  readonly id: ProjectId;
  readonly key: string;
  readonly name: string;
}

/** Those of the projects that Jira shows the person who asks, by key: its search is the permission check. */
export async function projectsAsViewer(projects: readonly ProjectId[]): Promise<ShownProject[]> {
  const shown: ShownProject[] = [];
  for (let from = 0; from < projects.length; from += IDS_PER_SEARCH) {
    const asked = projects.slice(from, from + IDS_PER_SEARCH);
    const ids = new URLSearchParams(asked.map((id): [string, string] => ['id', id]));
    const { values } = await parsedAnswer(
      jiraAs(AS_VIEWER)(route`/rest/api/3/project/search?maxResults=50&${ids}`),
      found,
    );
    for (const { id, key, name } of values) {
      const project = asked.find((one) => one === id);
      if (project !== undefined) shown.push({ id: project, key, name });
    }
  }
  return shown.sort((a, b) => a.key.localeCompare(b.key));
}
