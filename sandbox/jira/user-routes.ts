import { readPaging } from '../site/read-paging';
import { refuse } from '../site/refusal';
import type { UserState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { demandUser, mayGlobally, mayInProject, maySee, projectOf, visibleIssue, visibleProject } from './permissions';
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
    template: '/rest/api/3/user/bulk',
    scopes: ['read:jira-user', 'read:application-role:jira+read:group:jira+read:user:jira+read:avatar:jira'],
    write: false,
    query: ['accountId', 'startAt', 'maxResults'],
    handle: getUsers,
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
  {
    method: 'GET',
    template: '/rest/api/3/user/viewissue/search',
    scopes: [
      'read:jira-user',
      'read:issue:jira+read:project:jira+read:user:jira+read:application-role:jira+read:avatar:jira+read:group:jira',
    ],
    write: false,
    query: ['query', 'accountId', 'projectKey', 'issueKey', 'startAt', 'maxResults'],
    handle: searchBrowsing,
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

/** Jira gives at most this many a page. */
const MAX_BULK = 200;

/** Whoever may use Jira sees names and pictures; accounts that are not there are left out. */
function getUsers({ world, user, query }: Call): Reply {
  const caller = demandUser(user);
  if (!caller.licensed) throw refuse(401, 'You are not authorized to use Jira.');
  const wanted = query.getAll('accountId');
  if (wanted.length === 0) throw refuse(400, "The 'accountId' query parameter is required.");
  const found = [...new Set(wanted)].flatMap((accountId) => world.state.users[accountId] ?? []);
  const { startAt, maxResults } = readPaging(query, 10, MAX_BULK);
  const values = found.slice(startAt, startAt + maxResults).map((each) => viewUser(world, each));
  const isLast = startAt + values.length >= found.length;
  return {
    status: 200,
    body: { maxResults, startAt, total: found.length, isLast, values },
    objects: values.length * 2,
  };
}

/** Without *Browse users and groups* the answer is empty, not refused. */
function searchUsers(call: Call): Reply {
  const { world, user, query } = call;
  demandCriterion(query);
  return page(call, mayGlobally(world, user, 'USER_PICKER') ? matching(call) : []);
}

/**
 * Takes a page of all people that match, and then leaves out whom the project's issues cannot be assigned to: a page may
 * be short, or empty, although another one is not. Up to the thousandth person (Atlassian's OpenAPI document).
 */
function searchAssignable(call: Call): Reply {
  const { world, user, query } = call;
  const caller = demandUser(user);
  const [issueKey, projectRef] = [query.get('issueKey'), query.get('project')];
  if (issueKey === null && projectRef === null)
    throw refuse(400, "Either the 'project' or the 'issueKey' query parameter must be provided.");
  demandCriterion(query);
  const project =
    issueKey === null
      ? visibleProject(world, user, projectRef ?? '')
      : projectOf(world, visibleIssue(world, user, issueKey));
  if (!mayGlobally(world, caller, 'USER_PICKER') && !mayInProject(caller, project, 'ASSIGN_ISSUES'))
    return page(call, []);
  return page(call, matching(call).slice(0, MAX_SEARCHED), (each) => mayInProject(each, project, 'ASSIGNABLE_USER'));
}

const MAX_SEARCHED = 1_000;

/**
 * Takes a page of all people, and only then looks for who matches and may browse the project (Atlassian's OpenAPI document). Keys
 * of projects are case-sensitive here. Empty, not refused, without *Browse users and groups*.
 */
function searchBrowsing(call: Call): Reply {
  const { world, user, query } = call;
  const [issueKey, projectKey] = [query.get('issueKey'), query.get('projectKey')];
  if (issueKey === null && projectKey === null)
    throw refuse(400, "Either the 'projectKey' or the 'issueKey' query parameter must be provided.");
  demandCriterion(query);
  const issue = issueKey === null ? null : visibleIssue(world, user, issueKey);
  const project = issue === null ? visibleProject(world, user, projectKey ?? '') : projectOf(world, issue);
  if (issue === null && project.key !== projectKey)
    throw refuse(404, `No project could be found with key '${projectKey ?? ''}'.`);
  if (!mayGlobally(world, user, 'USER_PICKER')) return page(call, []);
  const found = new Set(matching(call));
  return page(
    call,
    Object.values(world.state.users).slice(0, MAX_SEARCHED),
    (each) =>
      found.has(each) && (issue === null ? mayInProject(each, project, 'BROWSE_PROJECTS') : maySee(world, each, issue)),
  );
}

function demandCriterion(query: URLSearchParams): void {
  const given = ['query', 'accountId'].filter((name) => query.has(name));
  if (given.length === 0) throw refuse(400, "The 'query' or 'accountId' query parameter must be provided.");
  if (given.length === 2) throw refuse(400, "The 'query' and 'accountId' query parameters exclude each other.");
}

/** By the beginning of a name, of one of its words, or of the address. */
function matching({ world, query }: Call): UserState[] {
  const words = query.get('query')?.toLowerCase() ?? '';
  const accountId = query.get('accountId');
  return Object.values(world.state.users)
    .filter((each) => accountId === null || each.accountId === accountId)
    .filter((each) => {
      const name = each.displayName.toLowerCase();
      const values = [name, ...name.split(/\s+/), each.emailAddress?.toLowerCase() ?? ''];
      return values.some((value) => value.startsWith(words));
    });
}

function page(
  { world, query }: Call,
  users: readonly UserState[],
  shown: (user: UserState) => boolean = () => true,
): Reply {
  const { startAt, maxResults } = readPaging(query, 50, MAX_SEARCHED);
  const body = users
    .slice(startAt, startAt + maxResults)
    .filter(shown)
    .map((each) => viewUser(world, each));
  return { status: 200, body, objects: body.length * 2 };
}
