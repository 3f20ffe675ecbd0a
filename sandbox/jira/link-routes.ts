import { z } from 'zod';
import { notModelled, refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { IssueLinkState, IssueState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { linkEvent } from './link-event';
import { linkTypesOf, viewLinkType } from './link-types';
import { viewLink } from './link-view';
import { demand, demandUser, maySee, mayInProject, projectOf, visibleIssue } from './permissions';

const ONE = '/rest/api/3/issueLink/{linkId}';
const FIRST_LINK = 10_001;

export const linkRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/issueLinkType',
    scopes: ['read:jira-work', 'read:issue-link-type:jira'],
    write: false,
    handle: listTypes,
  },
  {
    method: 'POST',
    template: '/rest/api/3/issueLink',
    scopes: ['write:jira-work', 'write:comment:jira+write:issue:jira+write:issue-link:jira'],
    write: true,
    handle: create,
  },
  {
    method: 'GET',
    template: ONE,
    scopes: [
      'read:jira-work',
      'read:field:jira+read:issue-link-type:jira+read:issue:jira+read:issue-type:jira+read:priority:jira+read:status:jira+read:avatar:jira+read:issue.time-tracking:jira+read:project-category:jira+read:project:jira+read:user:jira',
    ],
    write: false,
    handle: get,
  },
  {
    method: 'DELETE',
    template: ONE,
    scopes: ['write:jira-work', 'delete:issue-link:jira'],
    write: true,
    handle: remove,
  },
];

function listTypes({ world, user }: Call): Reply {
  demandUser(user);
  return {
    status: 200,
    body: { issueLinkTypes: linkTypesOf(world).map((type) => viewLinkType(world, type)) },
    objects: linkTypesOf(world).length,
  };
}

const reference = z.object({ id: z.string().optional(), key: z.string().optional() });
const request = z.strictObject({
  type: z.object({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: reference,
  outwardIssue: reference,
  comment: z.unknown().optional(),
});

/** The inward issue is the source: with *Blocks* it is the one that blocks. A link that is there already is answered like a new one. */
function create({ world, user, body }: Call): Reply {
  const actor = demandUser(user);
  const { type, inwardIssue, outwardIssue, comment } = readBody(request, body);
  if (comment !== undefined) throw notModelled('a comment with an issue link');
  const found = linkTypesOf(world).find(({ id, name }) =>
    type.id === undefined ? name === type.name : id === type.id,
  );
  if (found === undefined) throw refuse(404, `No issue link type with name '${type.name ?? type.id}' found.`);
  const source = visibleIssue(world, actor, inwardIssue.id ?? inwardIssue.key ?? '');
  const destination = visibleIssue(world, actor, outwardIssue.id ?? outwardIssue.key ?? '');
  demand(world, actor, destination, 'LINK_ISSUES', 'No Link Issue Permission for issue.');
  if (source.id === destination.id) throw refuse(400, 'You cannot link an issue to itself.');
  const { jira } = world.state;
  const same = (link: IssueLinkState) =>
    link.typeId === found.id && link.sourceId === source.id && link.destinationId === destination.id;
  if (Object.values(jira.issueLinks ?? {}).some(same)) return { status: 201, objects: 1 };
  const number = jira.nextLinkId ?? FIRST_LINK;
  jira.nextLinkId = number + 1;
  const link = { id: String(number), typeId: found.id, sourceId: source.id, destinationId: destination.id };
  jira.issueLinks = { ...jira.issueLinks, [link.id]: link };
  touch(world, source, destination);
  world.emit(linkEvent('avi:jira:created:issuelink', link, found));
  return { status: 201, objects: 1 };
}

function get(call: Call): Reply {
  const { link, source, destination } = visibleLink(call);
  return { status: 200, body: viewLink(call.world, link, source, destination), objects: 1 };
}

function remove(call: Call): Reply {
  const { world } = call;
  const actor = demandUser(call.user);
  const { link, source, destination } = visibleLink(call);
  const may = [source, destination].some((issue) => mayInProject(actor, projectOf(world, issue), 'LINK_ISSUES'));
  if (!may) throw refuse(404, 'No Link Issue Permission for issue.');
  const left = Object.entries(world.state.jira.issueLinks ?? {}).filter(([id]) => id !== link.id);
  world.state.jira.issueLinks = Object.fromEntries(left);
  touch(world, source, destination);
  const type = linkTypesOf(world).find(({ id }) => id === link.typeId);
  if (type !== undefined) world.emit(linkEvent('avi:jira:deleted:issuelink', link, type));
  return { status: 204, objects: 1 };
}

function visibleLink({ world, user, params }: Call) {
  const { issueLinks = {}, issues } = world.state.jira;
  const linkId = params['linkId'] ?? '';
  if (!/^\d+$/.test(linkId)) throw refuse(400, `The issue link id '${linkId}' is not valid.`);
  const link = issueLinks[linkId];
  const [source, destination] = [issues[link?.sourceId ?? ''], issues[link?.destinationId ?? '']];
  if (!link || !source || !destination || !maySee(world, user, source) || !maySee(world, user, destination))
    throw refuse(404, `No issue link with id '${linkId}' exists.`);
  return { link, source, destination };
}

/** A link stands in the history of both issues: both count as updated, though no event says so. */
function touch(world: World, ...issues: readonly IssueState[]): void {
  for (const issue of issues) world.save({ ...issue, updated: world.clock.now() });
}
