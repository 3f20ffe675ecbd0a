import { z } from 'zod';
import { readList } from '../jira/read-list';
import { refuseConfluence } from '../site/refusal';
import type { InlineCommentState, PageState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { cursorPage } from './cursor-page';
import { demandLogin } from './page-writer';
import { bodyIn } from './body-in';
import { type BodyFormat, readFormat } from './page-view';
import { readPageBody, readPageRequest } from './read-page';
import { mayWrite, visiblePage } from './space-access';

const OF_PAGE = '/wiki/api/v2/pages/{id}/inline-comments';
const ALL = '/wiki/api/v2/inline-comments';
const ONE = `${ALL}/{comment-id}`;
const READ = ['read:comment:confluence'];
const WRITE = ['write:comment:confluence'];

/** Comments on words of a page, with whether they are resolved; and what a person may do with a page. */
export const inlineCommentRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: OF_PAGE,
    scopes: READ,
    write: false,
    query: ['body-format', 'resolution-status', 'limit', 'cursor'],
    handle: listComments,
  },
  { method: 'POST', template: ALL, scopes: WRITE, write: true, handle: createComment },
  { method: 'GET', template: ONE, scopes: READ, write: false, query: ['body-format'], handle: getComment },
  { method: 'PUT', template: ONE, scopes: WRITE, write: true, handle: updateComment },
  {
    method: 'DELETE',
    template: ONE,
    scopes: ['delete:comment:confluence'],
    write: true,
    handle: deleteComment,
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}/operations',
    scopes: ['read:page:confluence'],
    write: false,
    handle: listOperations,
  },
];

const body = z.object({ representation: z.string(), value: z.string() });
const creation = z.object({
  pageId: z.string(),
  body,
  inlineCommentProperties: z.object({
    textSelection: z.string().min(1),
    textSelectionMatchCount: z.number().int().min(1),
    textSelectionMatchIndex: z.number().int().min(0),
  }),
});
const update = z.object({
  version: z.object({ number: z.number().int(), message: z.string().optional() }),
  body: body.optional(),
  resolved: z.boolean().optional(),
});

const comments = (world: World): Record<string, InlineCommentState> => (world.state.confluence.inlineComments ??= {});

/** Who may not read the page finds no comment of it. */
function found({ world, user, params }: Call): { readonly comment: InlineCommentState; readonly page: PageState } {
  const comment = comments(world)[params['comment-id'] ?? ''];
  if (comment === undefined) throw refuseConfluence(404, 'NOT_FOUND', 'Not Found');
  return { comment, page: visiblePage(world, user, comment.pageId).page };
}

function viewComment(comment: InlineCommentState, page: PageState, format: BodyFormat | null) {
  const { resolution } = comment;
  const shown = format === null ? {} : { [format]: bodyIn(comment.body, format) };
  return {
    id: comment.id,
    status: 'current',
    title: `Re: ${page.title}`,
    pageId: comment.pageId,
    version: {
      ...{ number: comment.version, message: '', minorEdit: false, authorId: comment.authorId },
      createdAt: new Date(comment.created).toISOString(),
    },
    body: shown,
    resolutionStatus: resolution.is,
    ...(resolution.by === null ? {} : { resolutionLastModifierId: resolution.by }),
    ...(resolution.at === null ? {} : { resolutionLastModifiedAt: new Date(resolution.at).toISOString() }),
    properties: { inlineMarkerRef: `marker-${comment.id}`, inlineOriginalSelection: comment.selection },
    _links: { webui: `/spaces/pages/${comment.pageId}?focusedCommentId=${comment.id}` },
  };
}

function listComments(call: Call): Reply {
  const { page } = visiblePage(call.world, call.user, call.params['id'] ?? '');
  const format = readFormat(call.query);
  const asked = readList(call.query, 'resolution-status');
  const all = Object.values(comments(call.world))
    .filter(({ pageId, resolution }) => pageId === page.id && (asked?.includes(resolution.is) ?? true))
    .sort((a, b) => Number(a.id) - Number(b.id));
  return cursorPage(call, OF_PAGE.replace('{id}', page.id), all, (comment) => viewComment(comment, page, format));
}

function getComment(call: Call): Reply {
  const { comment, page } = found(call);
  return { status: 200, body: viewComment(comment, page, readFormat(call.query)), objects: 1 };
}

/** The words have to be there as often as the request says: else the marker has no place. Readers of a page may comment. */
function createComment({ world, user, body: given }: Call): Reply {
  const author = demandLogin(user);
  const { pageId, body: text, inlineCommentProperties: place } = readPageRequest(creation, given);
  const { page } = visiblePage(world, author, pageId);
  const count = page.body.value.split(place.textSelection).length - 1;
  if (count !== place.textSelectionMatchCount || place.textSelectionMatchIndex >= count)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', 'The selected text is not on the page that often.');
  const comment: InlineCommentState = {
    id: String(world.state.confluence.nextPageId++),
    pageId: page.id,
    authorId: author.accountId,
    created: world.clock.now(),
    version: 1,
    body: readPageBody(text),
    selection: place.textSelection,
    resolution: { is: 'open', by: null, at: null },
  };
  comments(world)[comment.id] = comment;
  return { status: 201, body: viewComment(comment, page, comment.body.representation), objects: 1 };
}

/** The version has to be the present one plus one. Resolving what is resolved changes nothing. */
function updateComment(call: Call): Reply {
  const author = demandLogin(call.user);
  const { comment, page } = found(call);
  const { version, body: text, resolved } = readPageRequest(update, call.body);
  if (version.number !== comment.version + 1)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', `The current version is ${comment.version}.`);
  const isResolved = comment.resolution.is === 'resolved';
  const changed: InlineCommentState = {
    ...comment,
    version: version.number,
    body: text === undefined ? comment.body : readPageBody(text),
    resolution:
      resolved === undefined || resolved === isResolved
        ? comment.resolution
        : { is: resolved ? 'resolved' : 'reopened', by: author.accountId, at: call.world.clock.now() },
  };
  comments(call.world)[comment.id] = changed;
  return { status: 200, body: viewComment(changed, page, changed.body.representation), objects: 1 };
}

function deleteComment(call: Call): Reply {
  const author = demandLogin(call.user);
  const { comment } = found(call);
  if (comment.authorId !== author.accountId) throw refuseConfluence(404, 'NOT_FOUND', 'Not Found');
  Reflect.deleteProperty(comments(call.world), comment.id);
  return { status: 204, body: null };
}

function listOperations({ world, user, params }: Call): Reply {
  const { page, space } = visiblePage(world, user, params['id'] ?? '');
  const names = user !== null && mayWrite(user, space) ? ['read', 'update', 'create', 'delete'] : ['read'];
  return {
    status: 200,
    body: {
      operations: names.map((operation) => ({ operation, targetType: page.status === 'draft' ? 'draft' : 'page' })),
    },
    objects: 1,
  };
}
