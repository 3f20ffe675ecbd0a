import { refuse } from '../site/refusal';
import type { AttachmentState, IssueState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { viewAttachment } from './attachment-view';
import { changeAttachments } from './change-attachments';
import { demand, demandUser, mayInProject, maySee, projectOf, visibleIssue } from './permissions';

/** A site's own setting; this is what a new one has. */
const MAX_BYTES = 1_000_000_000;
const MAX_FILES = 60;
const FIRST_ATTACHMENT = 10_001;
const ONE = '/rest/api/3/attachment/{id}';

export const attachmentRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: '/rest/api/3/issue/{issueIdOrKey}/attachments',
    scopes: ['write:jira-work', 'read:user:jira+write:attachment:jira+read:attachment:jira+read:avatar:jira'],
    write: true,
    takes: 'files',
    handle: add,
  },
  {
    method: 'GET',
    template: ONE,
    scopes: [
      'read:jira-work',
      'read:attachment:jira+read:user:jira+read:application-role:jira+read:avatar:jira+read:group:jira',
    ],
    write: false,
    handle: get,
  },
  {
    method: 'DELETE',
    template: ONE,
    scopes: ['write:jira-work', 'delete:attachment:jira'],
    write: true,
    handle: remove,
  },
];

function add({ world, user, params, files }: Call): Reply {
  const author = demandUser(user);
  const issue = visibleIssue(world, author, params['issueIdOrKey'] ?? '');
  demand(
    world,
    author,
    issue,
    'CREATE_ATTACHMENTS',
    'You do not have permission to create attachments for this issue.',
  );
  const sent = files.filter(({ field }) => field === 'file');
  if (sent.length > MAX_FILES || sent.some(({ size }) => size > MAX_BYTES))
    throw refuse(413, 'The attachments exceed the maximum that is allowed.');
  if (sent.length > 0) world.countWrite(issue.id);
  const { jira } = world.state;
  const added = sent.map(({ filename, mimeType, size }): AttachmentState => {
    const number = jira.nextAttachmentId ?? FIRST_ATTACHMENT;
    jira.nextAttachmentId = number + 1;
    return { id: String(number), author: author.accountId, filename, mimeType, size, created: world.clock.now() };
  });
  changeAttachments(world, issue, { added, removed: [] }, author.accountId);
  return { status: 200, body: added.map((each) => viewAttachment(world, each)), objects: added.length };
}

function get(call: Call): Reply {
  const { attachment } = visibleAttachment(call);
  // Here, and nowhere else, the id is a number.
  return { status: 200, body: { ...viewAttachment(call.world, attachment), id: Number(attachment.id) }, objects: 1 };
}

function remove(call: Call): Reply {
  const { world } = call;
  const actor = demandUser(call.user);
  const { attachment, issue } = visibleAttachment(call);
  const project = projectOf(world, issue);
  const own = attachment.author === actor.accountId && mayInProject(actor, project, 'DELETE_OWN_ATTACHMENTS');
  if (!own && !mayInProject(actor, project, 'DELETE_ALL_ATTACHMENTS'))
    throw refuse(403, 'You do not have permission to delete this attachment.');
  world.countWrite(issue.id);
  changeAttachments(world, issue, { added: [], removed: [attachment] }, actor.accountId);
  return { status: 204, objects: 1 };
}

function visibleAttachment({ world, user, params }: Call): { attachment: AttachmentState; issue: IssueState } {
  const id = params['id'] ?? '';
  const issue = ownerOf(world, id);
  const attachment = issue?.attachments?.find((each) => each.id === id);
  if (issue === undefined || attachment === undefined || !maySee(world, user, issue))
    throw refuse(404, `The attachment with id '${id}' does not exist`);
  return { attachment, issue };
}

const ownerOf = (world: World, id: string): IssueState | undefined =>
  Object.values(world.state.jira.issues).find(({ attachments = [] }) => attachments.some((each) => each.id === id));
