import { readList } from '../jira/read-list';
import { refuseConfluence } from '../site/refusal';
import type { ContentKind, PageState, SpaceState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { announcePage } from './announce-page';
import { listedPages } from './listed-pages';
import { readFormat, viewOnePage } from './page-view';
import { draftOf, keepDraft } from './draft-of';
import { pageCreate, pageUpdate, readPageBody, readPageRequest } from './read-page';
import { demandLogin, demandWriter } from './page-writer';
import { kindOf, mayRead, mayWrite, readId, visiblePage } from './space-access';

const WRITE = ['write:page:confluence'];
const READ = ['read:page:confluence'];
const pathOf = (kind: ContentKind): string => `/wiki/api/v2/${kind}s`;

/** Blog posts are asked for as pages are, below another address. */
export const pageRoutes: readonly Operation[] = [...routesOf('page'), ...routesOf('blogpost')];

function routesOf(kind: ContentKind): readonly Operation[] {
  const all = pathOf(kind);
  const one = `${all}/{id}`;
  return [
    {
      ...{ method: 'GET', template: one, scopes: READ, write: false },
      query: ['body-format', 'get-draft'],
      handle: (call) => getPage(call, kind),
    },
    {
      ...{ method: 'GET', template: all, scopes: READ, write: false },
      query: ['id', 'space-id', 'title', 'status', 'sort', 'body-format', 'limit', 'cursor'],
      handle: (call) => listPages(call, kind),
    },
    {
      ...{ method: 'POST', template: all, scopes: WRITE, write: true },
      query: kind === 'page' ? ['root-level', 'private'] : ['private'],
      handle: (call) => createPage(call, kind),
    },
    { ...{ method: 'PUT', template: one, scopes: WRITE, write: true }, handle: (call) => updatePage(call, kind) },
  ];
}

function getPage({ world, user, params, query }: Call, kind: ContentKind): Reply {
  const { page, space } = visiblePage(world, user, params['id'] ?? '', kind);
  // A page that was never published is there only for who asks for drafts.
  if (page.status === 'draft' && query.get('get-draft') !== 'true')
    throw refuseConfluence(404, 'NOT_FOUND', 'Not Found');
  const isDraft = query.get('get-draft') === 'true' && user !== null && mayWrite(user, space);
  return {
    ...{ status: 200, objects: 1 },
    body: viewOnePage(world, isDraft ? draftOf(page) : page, readFormat(query)),
  };
}

/** Confluence: so many ids in one request. */
const MAX_IDS = 250;

function listPages(call: Call, kind: ContentKind): Reply {
  const [ids, spaces] = [readList(call.query, 'id'), readList(call.query, 'space-id')];
  for (const id of [...(ids ?? []), ...(spaces ?? [])]) readId(id, 'id');
  if ((ids?.length ?? 0) > MAX_IDS)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', `'id' takes at most ${MAX_IDS} values.`);
  return listedPages(
    call,
    pathOf(kind),
    kind,
    (page) => (ids?.includes(page.id) ?? true) && (spaces?.includes(page.spaceId) ?? true),
  );
}

function createPage({ world, user, query, body }: Call, kind: ContentKind): Reply {
  const author = demandLogin(user);
  const request = readPageRequest(pageCreate, body);
  const space = world.state.confluence.spaces[readId(request.spaceId, 'spaceId')];
  if (space === undefined || !mayRead(author, space)) throw refuseConfluence(404, 'NOT_FOUND', 'Space not found.');
  demandWriter(author, space);
  const title = request.title?.trim() ?? '';
  const now = world.clock.now();
  if (request.status === 'current') checkTitle(world, { space, title, own: null, kind, day: dayOf(now) });
  const parentId =
    kind === 'blogpost' ? null : (request.parentId ?? (query.get('root-level') === 'true' ? null : space.homepageId));
  if (parentId !== null && world.state.confluence.pages[parentId]?.spaceId !== space.id) {
    throw refuseConfluence(404, 'NOT_FOUND', `The parent page '${parentId}' does not exist in this space.`);
  }
  const page: PageState = {
    ...(kind === 'page' ? {} : { kind }),
    ...(request.subtype === 'live' ? { isLive: true } : {}),
    id: String(world.state.confluence.nextPageId++),
    spaceId: space.id,
    parentId,
    title,
    status: request.status,
    authorId: author.accountId,
    created: now,
    version: 1,
    versionMessage: '',
    versionAuthorId: author.accountId,
    versionCreated: now,
    body: readPageBody(request.body),
    ...(query.get('private') === 'true' ? { viewers: [author.accountId] } : {}),
  };
  world.state.confluence.pages[page.id] = page;
  announcePage(world, `avi:confluence:created:${kind}`, page, author);
  return { status: 200, body: viewOnePage(world, page, page.body.representation), objects: 1 };
}

/** Takes the page as a whole. The version has to be the present one plus one; else somebody else was quicker. */
function updatePage({ world, user, params, body }: Call, kind: ContentKind): Reply {
  const author = demandLogin(user);
  const { page, space } = visiblePage(world, author, params['id'] ?? '', kind);
  const request = readPageRequest(pageUpdate, body);
  if (request.id !== page.id)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', "'id' differs from the id of the path.");
  demandWriter(author, space);
  if (request.spaceId !== undefined && request.spaceId !== page.spaceId) {
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', 'A page cannot be moved to another space.');
  }
  if (request.status === 'draft' && page.status === 'current') {
    const kept = keepDraft(world, page, author, request);
    return { status: 200, body: viewOnePage(world, kept, kept.body.representation), objects: 1 };
  }
  if (request.version.number !== page.version + 1) {
    throw refuseConfluence(
      409,
      'CONFLICT',
      `Version must be incremented when updating a page. Current Version: [${page.version}]. Provided version: [${request.version.number}]`,
    );
  }
  const title = request.title.trim();
  checkTitle(world, { space, title, own: page.id, kind, day: dayOf(page.created) });
  // What is published is the latest: a draft that differs from it is overridden.
  const before: PageState = { ...page };
  delete before.draft;
  const updated: PageState = {
    ...before,
    earlier: [
      ...(page.earlier ?? []),
      {
        number: page.version,
        message: page.versionMessage,
        authorId: page.versionAuthorId,
        created: page.versionCreated,
      },
    ],
    title,
    status: request.status,
    parentId: request.parentId ?? page.parentId,
    version: page.version + 1,
    versionMessage: request.version.message ?? '',
    versionAuthorId: author.accountId,
    versionCreated: world.clock.now(),
    body: readPageBody(request.body),
  };
  world.state.confluence.pages[page.id] = updated;
  announcePage(world, `avi:confluence:updated:${kind}`, updated, author);
  return { status: 200, body: viewOnePage(world, updated, updated.body.representation), objects: 1 };
}

interface Titled {
  readonly space: SpaceState;
  readonly title: string;
  readonly own: string | null;
  readonly kind: ContentKind;
  readonly day: string;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A page's title is there once in a space; a blog post's once a day. */
function checkTitle(world: World, { space, title, own, kind, day }: Titled): void {
  if (title === '') throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', 'A current page needs a title.');
  if (title.length > 255)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', 'The title is longer than 255 characters.');
  const taken = Object.values(world.state.confluence.pages).some(
    (page) =>
      page.id !== own &&
      page.spaceId === space.id &&
      page.status === 'current' &&
      kindOf(page) === kind &&
      (kind === 'page' || dayOf(page.created) === day) &&
      page.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken)
    throw refuseConfluence(
      400,
      'INVALID_REQUEST_PARAMETER',
      'A page with this title already exists: A page already exists with the same TITLE in this space',
    );
}
