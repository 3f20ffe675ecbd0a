import { Router } from 'express';
import { spaces } from './confluence-shapes';
import { projects } from './jira-shapes';
import { HomePage } from './pages/home-page';
import { type ContextOf, screen } from './screen';
import { Refused } from './site-reader';

/** The project of the default site that has everything an import needs. */
const START_PROJECT = 'MIG';

export function homeScreen(contextOf: ContextOf): Router {
  return Router().get(
    '/',
    screen(contextOf, async ({ reader, surfaces }) => {
      const [seen, documented] = await Promise.all([
        listed(async () => (await reader.get('/rest/api/3/project/search', projects)).values),
        listed(async () => (await reader.get('/wiki/api/v2/spaces', spaces)).results),
      ]);
      const first = seen.find(({ key }) => key === START_PROJECT) ?? seen[0];
      const start =
        first === undefined || surfaces.projectPage === null
          ? null
          : { name: first.name, href: `/jira/software/projects/${first.key}/apps/${surfaces.projectPage.moduleKey}` };
      return { title: 'Your site', body: <HomePage projects={seen} spaces={documented} start={start} /> };
    }),
  );
}

/** Who may not ask at all sees an empty list: the page says to switch. */
async function listed<T>(read: () => Promise<readonly T[]>): Promise<T[]> {
  try {
    return [...(await read())];
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return [];
    throw error;
  }
}
