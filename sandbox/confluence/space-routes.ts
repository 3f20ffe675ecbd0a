import { readList } from '../jira/read-list';
import { notModelled, refuseConfluence } from '../site/refusal';
import type { ContentKind, SpaceState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { cursorPage } from './cursor-page';
import { listedPages } from './listed-pages';
import { mayRead, visibleSpace } from './space-access';

const SPACES = '/wiki/api/v2/spaces';

export const spaceRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: SPACES,
    scopes: ['read:space:confluence'],
    write: false,
    query: ['ids', 'keys', 'status', 'sort', 'limit', 'cursor'],
    handle: listSpaces,
  },
  { method: 'GET', template: `${SPACES}/{id}`, scopes: ['read:space:confluence'], write: false, handle: getSpace },
  {
    method: 'GET',
    template: `${SPACES}/{id}/pages`,
    scopes: ['read:page:confluence'],
    write: false,
    query: ['title', 'status', 'sort', 'body-format', 'limit', 'cursor'],
    handle: listContent('page'),
  },
  {
    method: 'GET',
    template: `${SPACES}/{id}/blogposts`,
    scopes: ['read:page:confluence'],
    write: false,
    query: ['title', 'status', 'sort', 'body-format', 'limit', 'cursor'],
    handle: listContent('blogpost'),
  },
];

function listSpaces(call: Call): Reply {
  const { world, user, query } = call;
  const [ids, keys] = [readList(query, 'ids'), readList(query, 'keys')];
  const status = query.get('status');
  if (status !== null && status !== 'current') throw notModelled(`the status '${status}' of spaces`);
  const spaces = Object.values(world.state.confluence.spaces)
    .filter((space) => mayRead(user, space))
    .filter((space) => ids?.includes(space.id) ?? true)
    .filter((space) => keys?.includes(space.key) ?? true);
  return cursorPage(call, SPACES, sorted(spaces, query.get('sort')), (space) => viewSpace(world, space));
}

function getSpace({ world, user, params }: Call): Reply {
  const view = viewSpace(world, visibleSpace(world, user, params['id'] ?? ''));
  return {
    status: 200,
    body: { ...view, _links: { ...view._links, base: `${world.state.baseUrl}/wiki` } },
    objects: 1,
  };
}

function listContent(kind: ContentKind) {
  return (call: Call): Reply => {
    const { world, user, params } = call;
    const space = visibleSpace(world, user, params['id'] ?? '');
    return listedPages(call, `${SPACES}/${space.id}/${kind}s`, kind, (page) => page.spaceId === space.id);
  };
}

/** By id at first, as Confluence does. */
function sorted(spaces: readonly SpaceState[], sort: string | null): SpaceState[] {
  const [, minus, field] = /^(-?)(id|key|name)$/.exec(sort ?? 'id') ?? [];
  if (field === undefined)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', `Provided value {${sort}} for 'sort' is not valid.`);
  const sign = minus === '-' ? -1 : 1;
  const order = {
    id: (a: SpaceState, b: SpaceState) => Number(a.id) - Number(b.id),
    key: (a: SpaceState, b: SpaceState) => a.key.localeCompare(b.key),
    name: (a: SpaceState, b: SpaceState) => a.name.localeCompare(b.name),
  }[field as 'id' | 'key' | 'name'];
  return [...spaces].sort((a, b) => sign * order(a, b));
}

function viewSpace(world: World, space: SpaceState) {
  return {
    id: space.id,
    key: space.key,
    name: space.name,
    type: 'global',
    status: 'current',
    authorId: space.authorId,
    createdAt: new Date(space.created).toISOString(),
    homepageId: space.homepageId,
    _links: { webui: `/spaces/${space.key}` },
  };
}
