import { z } from 'zod';
import { readList } from '../jira/read-list';
import { refuseConfluence } from '../site/refusal';
import type { SpaceState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { readFormat, viewPage } from './page-view';
import { mayRead, visibleSpace } from './space-access';

const SPACES = '/wiki/api/v2/spaces';

export const spaceRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: SPACES,
    scopes: ['read:space:confluence'],
    write: false,
    query: ['ids', 'keys', 'limit', 'cursor'],
    handle: listSpaces,
  },
  { method: 'GET', template: `${SPACES}/{id}`, scopes: ['read:space:confluence'], write: false, handle: getSpace },
  {
    method: 'GET',
    template: `${SPACES}/{id}/pages`,
    scopes: ['read:page:confluence'],
    write: false,
    query: ['title', 'body-format', 'limit', 'cursor'],
    handle: listPages,
  },
];

function listSpaces(call: Call): Reply {
  const { world, user, query } = call;
  const [ids, keys] = [readList(query, 'ids'), readList(query, 'keys')];
  const spaces = Object.values(world.state.confluence.spaces)
    .filter((space) => mayRead(user, space))
    .filter((space) => ids?.includes(space.id) ?? true)
    .filter((space) => keys?.includes(space.key) ?? true);
  return page(call, SPACES, spaces, (space) => viewSpace(world, space));
}

function getSpace({ world, user, params }: Call): Reply {
  const view = viewSpace(world, visibleSpace(world, user, params['id'] ?? ''));
  return {
    status: 200,
    body: { ...view, _links: { ...view._links, base: `${world.state.baseUrl}/wiki` } },
    objects: 1,
  };
}

function listPages(call: Call): Reply {
  const { world, user, params, query } = call;
  const space = visibleSpace(world, user, params['id'] ?? '');
  const format = readFormat(query);
  const title = query.get('title');
  const pages = Object.values(world.state.confluence.pages)
    .filter((each) => each.spaceId === space.id && each.status === 'current')
    .filter((each) => title === null || each.title === title);
  return page(call, `${SPACES}/${space.id}/pages`, pages, (each) => viewPage(world, each, format));
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

const cursorSchema = z.object({ at: z.number().int().min(0) });

/** A page by cursor: what is not the last one names the next in `_links.next`. */
function page<T>({ world, query }: Call, path: string, items: readonly T[], view: (item: T) => unknown): Reply {
  const limit = Number(query.get('limit') ?? '25');
  if (!Number.isInteger(limit) || limit < 1 || limit > 250) {
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', "'limit' must be between 1 and 250.");
  }
  const start = readCursor(query.get('cursor'));
  const results = items.slice(start, start + limit).map(view);
  const next = start + results.length;
  const following = new URLSearchParams(query);
  following.set('cursor', Buffer.from(JSON.stringify({ at: next })).toString('base64url'));
  const links = {
    ...(next < items.length ? { next: `${path}?${following.toString()}` } : {}),
    base: `${world.state.baseUrl}/wiki`,
  };
  return { status: 200, body: { results, _links: links }, objects: results.length };
}

function readCursor(text: string | null): number {
  if (text === null) return 0;
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).at;
  } catch {
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', "'cursor' is not one that this list gave.");
  }
}
