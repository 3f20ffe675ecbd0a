import { readPaging } from '../site/read-paging';
import type { Call, Operation, Reply } from '../site/world';
import { demandUser } from './permissions';
import { readList } from './read-list';
import { resolutionsOf, viewResolution } from './resolutions';

const SCOPES = ['read:jira-work', 'read:resolution:jira'];

export const resolutionRoutes: readonly Operation[] = [
  { method: 'GET', template: '/rest/api/3/resolution', scopes: SCOPES, write: false, handle: list },
  {
    method: 'GET',
    template: '/rest/api/3/resolution/search',
    scopes: SCOPES,
    write: false,
    query: ['startAt', 'maxResults', 'id', 'onlyDefault'],
    handle: search,
  },
];

function list({ world, user }: Call): Reply {
  demandUser(user);
  return {
    status: 200,
    body: resolutionsOf(world).map((each) => viewResolution(world, each)),
    objects: resolutionsOf(world).length,
  };
}

/** No resolution is the site's default: `onlyDefault` finds none. */
function search({ world, user, query }: Call): Reply {
  demandUser(user);
  const { startAt, maxResults } = readPaging(query, 50, 50);
  const ids = readList(query, 'id');
  const found = resolutionsOf(world).filter(
    ({ id }) => (ids?.includes(id) ?? true) && query.get('onlyDefault')?.toLowerCase() !== 'true',
  );
  const values = found
    .slice(startAt, startAt + maxResults)
    .map((each) => ({ ...viewResolution(world, each), default: false }));
  return {
    status: 200,
    body: { maxResults, startAt, total: found.length, isLast: startAt + values.length >= found.length, values },
    objects: values.length,
  };
}
