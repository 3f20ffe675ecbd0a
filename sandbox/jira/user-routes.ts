import { readPaging } from '../site/read-paging';
import { refuse } from '../site/refusal';
import type { UserState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { demandUser, mayGlobally, mayInProject, projectOf, visibleIssue, visibleProject } from './permissions';
import { viewUser } from './views';

const USER_READ = 'read:application-role:jira+read:group:jira+read:user:jira+read:avatar:jira';

export const userRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/myself',
    scopes: ['read:jira-user', USER_READ],
    write: false,
    handle: getMyself,
  },
  {
    method: 'GET',
    template: '/rest/api/3/user',
    scopes: ['read:jira-user', USER_READ],
    write: false,
    query: ['accountId'],
    handle: getUser,
  },
  {
    method: 'GET',
    template: '/rest/api/3/user/search',
    scopes: [
      'read:jira-user',
      'read:user:jira+read:user.property:jira+read:application-role:jira+read:avatar:jira+read:group:jira',
    ],
    write: false,
    query: ['query', 'accountId', 'startAt', 'maxResults'],
    handle: searchUsers,
  },
  {
    method: 'GET',
    template: '/rest/api/3/user/assignable/search',
    scopes: [
      'read:jira-user',
      'read:issue:jira+read:project:jira+read:user:jira+read:application-role:jira+read:avatar:jira+read:group:jira',
    ],
    write: false,
    query: ['query', 'accountId', 'project', 'issueKey', 'startAt', 'maxResults'],
    handle: searchAssignable,
  },
];

function getMyself({ world, user }: Call): Reply {
  const me = demandUser(user);
  return { status: 200, body: { ...viewUser(world, me), locale: 'en_US' }, objects: 1 };
}

function getUser({ world, user, query }: Call): Reply {
  const caller = demandUser(user);
  const accountId = query.get('accountId') ?? '';
  const found = world.state.users[accountId];
  if (found === undefined) throw refuse(404, `Specified user does not exist or you do not have required permissions`);
  if (found !== caller && !mayGlobally(world, caller, 'USER_PICKER'))
    throw refuse(403, 'You do not have permission to browse users.');
  return { status: 200, body: viewUser(world, found), objects: 2 };
}

/** Without *Browse users and groups* the answer is empty, not refused. */
function searchUsers(call: Call): Reply {
  const { world, user, query } = call;
  if (query.get('query') === null && query.get('accountId') === null) {
    throw refuse(400, "The 'query' or 'accountId' query parameter must be provided.");
  }
  return page(call, mayGlobally(world, user, 'USER_PICKER') ? matching(call) : []);
}

function searchAssignable(call: Call): Reply {
  const { world, user, query } = call;
  demandUser(user);
  const [issueKey, projectRef] = [query.get('issueKey'), query.get('project')];
  if (issueKey === null && projectRef === null)
    throw refuse(400, "Either the 'project' or the 'issueKey' query parameter must be provided.");
  const project =
    issueKey === null
      ? visibleProject(world, user, projectRef ?? '')
      : projectOf(world, visibleIssue(world, user, issueKey));
  return page(
    call,
    matching(call).filter((each) => mayInProject(each, project, 'ASSIGNABLE_USER')),
  );
}

function matching({ world, query }: Call): UserState[] {
  const words = query.get('query')?.toLowerCase() ?? '';
  const accountId = query.get('accountId');
  return Object.values(world.state.users)
    .filter((each) => accountId === null || each.accountId === accountId)
    .filter((each) => `${each.displayName} ${each.emailAddress ?? ''}`.toLowerCase().includes(words));
}

function page({ world, query }: Call, users: readonly UserState[]): Reply {
  const { startAt, maxResults } = readPaging(query, 50, 1_000);
  const body = users.slice(startAt, startAt + maxResults).map((each) => viewUser(world, each));
  return { status: 200, body, objects: body.length * 2 };
}
