import { z } from 'zod';
import { notModelled, Refusal, jiraErrors, refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import { readPaging } from '../site/read-paging';
import type { Call, Operation, Reply } from '../site/world';
import { readDocument } from './field-values';
import { commentEvent } from './comment-event';
import { viewComment } from './comment-view';
import { demand, demandUser, mayInProject, maySee, projectOf, visibleIssue } from './permissions';

const TEMPLATE = '/rest/api/3/issue/{issueIdOrKey}/comment';
const READ =
  'read:comment:jira+read:comment.property:jira+read:group:jira+read:project:jira+read:project-role:jira+read:user:jira';

export const commentRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: TEMPLATE,
    scopes: ['read:jira-work', `${READ}+read:avatar:jira`],
    write: false,
    query: ['startAt', 'maxResults', 'orderBy'],
    handle: list,
  },
  {
    method: 'POST',
    template: TEMPLATE,
    scopes: ['write:jira-work', `${READ}+write:comment:jira+read:avatar:jira`],
    write: true,
    handle: add,
  },
  {
    method: 'POST',
    template: '/rest/api/3/comment/list',
    scopes: [
      'read:jira-work',
      'delete:comment.property:jira+read:avatar:jira+read:comment:jira+read:group:jira+read:project-role:jira+read:user:jira+read:comment.property:jira+read:project:jira',
    ],
    write: false,
    handle: listByIds,
  },
  {
    method: 'DELETE',
    template: `${TEMPLATE}/{id}`,
    scopes: ['write:jira-work', 'delete:comment:jira+delete:comment.property:jira'],
    write: true,
    handle: remove,
  },
];

function list({ world, user, params, query }: Call): Reply {
  const issue = visibleIssue(world, user, params['issueIdOrKey'] ?? '');
  const { startAt, maxResults } = readPaging(query, 100, 5_000);
  const ordered = query.get('orderBy') === '-created' ? [...issue.comments].reverse() : issue.comments;
  const comments = ordered.slice(startAt, startAt + maxResults).map(({ id }) => viewComment(world, issue, id));
  return {
    status: 200,
    body: { startAt, maxResults, total: issue.comments.length, comments },
    objects: comments.length,
  };
}

/** Jira: so many ids at most. */
const MAX_IDS = 1_000;
const idsRequest = z.strictObject({ ids: z.array(z.number().int()) });

/** Comments of issues that the person may see; the others are left out without a word. */
function listByIds({ world, user, body }: Call): Reply {
  const ids = new Set(readBody(idsRequest, body).ids.map(String));
  if (ids.size === 0 || ids.size > MAX_IDS) throw refuse(400, `Between 1 and ${MAX_IDS} comment ids are needed.`);
  const values = Object.values(world.state.jira.issues).flatMap((issue) =>
    issue.comments.some(({ id }) => ids.has(id)) && maySee(world, user, issue)
      ? issue.comments.filter(({ id }) => ids.has(id)).map(({ id }) => viewComment(world, issue, id))
      : [],
  );
  return {
    status: 200,
    body: { isLast: true, maxResults: 1_048_576, startAt: 0, total: values.length, values: world.unordered(values) },
    objects: values.length,
  };
}

const request = z.object({ body: z.unknown(), visibility: z.unknown().optional(), properties: z.unknown().optional() });

function add({ world, user, params, body }: Call): Reply {
  const author = demandUser(user);
  const issue = visibleIssue(world, author, params['issueIdOrKey'] ?? '');
  demand(world, author, issue, 'ADD_COMMENTS', 'You do not have the permission to comment on this issue.');
  const given = readBody(request, body);
  if (given.visibility !== undefined || given.properties !== undefined)
    throw notModelled('visibility or properties of a comment');
  const read = readDocument(given.body);
  if (!read.ok)
    throw new Refusal(
      400,
      jiraErrors([], { comment: read.message === 'INVALID_INPUT' ? 'Comment body is not valid!' : read.message }),
    );
  world.countWrite(issue.id);
  const now = world.clock.now();
  const comment = {
    id: String(world.state.jira.nextCommentId++),
    author: author.accountId,
    body: read.value,
    created: now,
    updated: now,
  };
  const commented = { ...issue, comments: [...issue.comments, comment], updated: now };
  world.save(commented);
  world.emit(commentEvent(world, 'avi:jira:commented:issue', commented, comment, author.accountId));
  return { status: 201, body: viewComment(world, commented, comment.id), objects: 1 };
}

function remove({ world, user, params }: Call): Reply {
  const actor = demandUser(user);
  const issue = visibleIssue(world, actor, params['issueIdOrKey'] ?? '');
  const comment = issue.comments.find(({ id }) => id === params['id']);
  if (comment === undefined) throw refuse(404, `Can not find a comment for the id: ${params['id']}.`);
  const project = projectOf(world, issue);
  const own = comment.author === actor.accountId && mayInProject(actor, project, 'DELETE_OWN_COMMENTS');
  if (!own && !mayInProject(actor, project, 'DELETE_ALL_COMMENTS'))
    throw refuse(400, 'You do not have the permission to delete this comment.');
  world.countWrite(issue.id);
  const left = issue.comments.filter((each) => each !== comment);
  const changed = { ...issue, comments: left, updated: world.clock.now() };
  world.save(changed);
  world.emit(commentEvent(world, 'avi:jira:deleted:comment', changed, comment, actor.accountId));
  return { status: 204, objects: 1 };
}
