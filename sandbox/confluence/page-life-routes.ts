import { z } from 'zod';
import { refuseConfluence } from '../site/refusal';
import type { ContentKind, PageState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { cursorPage } from './cursor-page';
import { demandLogin, demandWriter } from './page-writer';
import { readPageRequest } from './read-page';
import { mayView, visiblePage } from './space-access';

const ONE = '/wiki/api/v2/pages/{id}';
const READ = ['read:page:confluence'];
const propertiesOf = (kind: ContentKind): string => `/wiki/api/v2/${kind}s/{${kind}-id}/properties`;
const WRITE = ['read:page:confluence+write:page:confluence'];

/** What becomes of a page: its versions, what lies below it, what apps keep with it, and its end. */
export const pageLifeRoutes: readonly Operation[] = [
  ...(['page', 'blogpost'] as const).flatMap((kind): Operation[] => {
    const one = `/wiki/api/v2/${kind}s/{id}`;
    return [
      {
        ...{ method: 'DELETE', template: one, scopes: ['delete:page:confluence'], write: true },
        handle: (call) => remove(call, kind),
      },
      {
        ...{ method: 'GET', template: `${one}/versions`, scopes: READ, write: false, query: ['limit', 'cursor'] },
        handle: (call) => listVersions(call, kind),
      },
      {
        ...{
          method: 'GET',
          template: propertiesOf(kind),
          scopes: READ,
          write: false,
          query: ['key', 'limit', 'cursor'],
        },
        handle: (call) => listProperties(call, kind),
      },
      {
        ...{ method: 'POST', template: propertiesOf(kind), scopes: WRITE, write: true },
        handle: (call) => createProperty(call, kind),
      },
    ];
  }),
  {
    method: 'GET',
    template: `${ONE}/children`,
    scopes: READ,
    write: false,
    query: ['limit', 'cursor'],
    handle: listChildren,
  },
];

/** Into the trash, from where nobody here takes it back; what lay below moves up to its parent. */
function remove({ world, user, params }: Call, kind: ContentKind): Reply {
  const author = demandLogin(user);
  const { page, space } = visiblePage(world, author, params['id'] ?? '', kind);
  demandWriter(author, space);
  const { pages } = world.state.confluence;
  for (const child of Object.values(pages))
    if (child.parentId === page.id) pages[child.id] = { ...child, parentId: page.parentId };
  Reflect.deleteProperty(pages, page.id);
  return { status: 204, body: null };
}

function listVersions(call: Call, kind: ContentKind): Reply {
  const { page } = visiblePage(call.world, call.user, call.params['id'] ?? '', kind);
  const { version: number, versionMessage: message, versionAuthorId: authorId, versionCreated: created } = page;
  const all = [{ number, message, authorId, created }, ...[...(page.earlier ?? [])].reverse()];
  return cursorPage(call, `/wiki/api/v2/${kind}s/${page.id}/versions`, all, (version) => ({
    number: version.number,
    message: version.message,
    minorEdit: false,
    authorId: version.authorId,
    createdAt: new Date(version.created).toISOString(),
  }));
}

function listChildren(call: Call): Reply {
  const { world, user } = call;
  const { page } = visiblePage(world, user, call.params['id'] ?? '');
  const children = Object.values(world.state.confluence.pages)
    .filter((child) => child.parentId === page.id && child.status === 'current' && mayView(world, user, child))
    .sort((a, b) => Number(a.id) - Number(b.id));
  return cursorPage(call, `${ONE.replace('{id}', page.id)}/children`, children, ({ id, status, title, spaceId }) => ({
    ...{ id, status, title, spaceId },
    childPosition: children.findIndex((child) => child.id === id),
  }));
}

/** Confluence: a property holds 32 KB. */
const MAX_PROPERTY = 32_768;
const property = z.object({ key: z.string().min(1).max(255), value: z.unknown() });
type Kept = NonNullable<PageState['properties']>[string];

const viewProperty = ([key, { id, value, version, authorId, created }]: readonly [string, Kept]) => ({
  ...{ id, key, value },
  version: { number: version, message: '', minorEdit: false, authorId, createdAt: new Date(created).toISOString() },
});

function listProperties(call: Call, kind: ContentKind): Reply {
  const { page } = visiblePage(call.world, call.user, call.params[`${kind}-id`] ?? '', kind);
  const asked = call.query.get('key');
  const all = Object.entries(page.properties ?? {}).filter(([key]) => asked === null || key === asked);
  return cursorPage(call, propertiesOf(kind).replace(`{${kind}-id}`, page.id), all, viewProperty);
}

function createProperty({ world, user, params, body }: Call, kind: ContentKind): Reply {
  const author = demandLogin(user);
  const { page, space } = visiblePage(world, author, params[`${kind}-id`] ?? '', kind);
  demandWriter(author, space);
  const { key, value } = readPageRequest(property, body);
  if (JSON.stringify(value ?? null).length > MAX_PROPERTY)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', 'The value is larger than 32 KB.');
  if (page.properties?.[key] !== undefined)
    throw refuseConfluence(400, 'INVALID_REQUEST', `A property with the key '${key}' exists already.`);
  const id = String(world.state.confluence.nextPageId++);
  const made: Kept = { id, value, version: 1, authorId: author.accountId, created: world.clock.now() };
  world.state.confluence.pages[page.id] = { ...page, properties: { ...page.properties, [key]: made } };
  return { status: 200, body: viewProperty([key, made]), objects: 1 };
}
