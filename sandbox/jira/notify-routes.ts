import { z } from 'zod';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { demandUser, mayInProject, maySee, projectOf, visibleIssue } from './permissions';

export const notifyRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: '/rest/api/3/issue/{issueIdOrKey}/notify',
    scopes: ['write:jira-work', 'send:notification:jira'],
    write: true,
    handle: notify,
  },
];

const request = z.strictObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  to: z.strictObject({ users: z.array(z.looseObject({ accountId: z.string() })) }),
  restrict: z.strictObject({ permissions: z.array(z.looseObject({ key: z.string() })) }).optional(),
});

/** As Jira names the permission here; it is called otherwise elsewhere. */
const BROWSE = 'BROWSE';

/** Queues an e-mail about an issue. Recipients by group, role in the issue, or as watchers are not modelled, nor is HTML. */
function notify({ world, user, params, body }: Call): Reply {
  const sender = demandUser(user);
  const issue = visibleIssue(world, sender, params['issueIdOrKey'] ?? '');
  const { subject, textBody = '', to, restrict } = readBody(request, body);
  const recipients = to.users.map(({ accountId }) => recipient(world, sender, accountId));
  if (recipients.length === 0) throw refuse(400, 'No recipients were defined for notification.');
  const asked = restrict?.permissions.map(({ key }) => (key === BROWSE ? 'BROWSE_PROJECTS' : key)) ?? [];
  const project = projectOf(world, issue);
  const allowed = recipients.filter(
    (one) => maySee(world, one, issue) && asked.every((permission) => mayInProject(one, project, permission)),
  );
  const { jira } = world.state;
  jira.mails = [
    ...(jira.mails ?? []),
    ...allowed.map(({ accountId }) => ({
      to: accountId,
      issueId: issue.id,
      subject: subject ?? `${issue.key}`,
      text: textBody,
      at: world.clock.now(),
    })),
  ];
  return { status: 204, objects: 1 };
}

function recipient(world: World, sender: UserState, accountId: string): UserState {
  const found = world.state.users[accountId];
  if (found === undefined || !found.active) throw refuse(400, `User '${accountId}' is not valid.`);
  if (found === sender) throw refuse(400, 'You cannot notify yourself.');
  return found;
}
