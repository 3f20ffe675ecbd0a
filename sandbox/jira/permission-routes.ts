import { z } from 'zod';
import { jiraErrors, refuse, Refusal } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { PERMISSION_CATALOGUE } from './permission-catalogue';
import { demandUser, isGlobal, mayGlobally, mayInProject, maySee, visibleIssue, visibleProject } from './permissions';
import { readList } from './read-list';

export const permissionRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/mypermissions',
    scopes: ['read:jira-work', 'read:permission:jira'],
    write: false,
    query: ['permissions', 'projectId', 'projectKey', 'issueId', 'issueKey'],
    handle: getMine,
  },
  { method: 'POST', template: '/rest/api/3/permissions/check', scopes: [], write: false, handle: check },
  {
    method: 'POST',
    template: '/rest/api/3/permissions/project',
    scopes: ['read:jira-work', 'read:permission:jira+read:project:jira'],
    write: false,
    handle: permittedProjects,
  },
];

function getMine({ world, user, query }: Call): Reply {
  const keys = readList(query, 'permissions') ?? [];
  if (keys.length === 0) throw refuse(400, "The 'permissions' query parameter is required.");
  refuseUnknown(keys);
  const holds = permissionTest(world, user, query);
  const permissions = Object.fromEntries(
    keys.map((key) => {
      const { id, name, type } = PERMISSION_CATALOGUE[key] ?? { id: '', name: key, type: 'PROJECT' };
      return [
        key,
        { id, key, name, type, description: `Ability to: ${name.toLowerCase()}.`, havePermission: holds(key) },
      ];
    }),
  );
  return { status: 200, body: { permissions } };
}

/** In a project or an issue the permission there; without either, whether the user has it in any project. */
function permissionTest(world: World, user: UserState | null, query: URLSearchParams): (key: string) => boolean {
  const issueRef = query.get('issueId') ?? query.get('issueKey');
  const projectRef = issueRef === null ? (query.get('projectId') ?? query.get('projectKey')) : null;
  const project =
    issueRef !== null
      ? visibleProject(world, user, visibleIssue(world, user, issueRef).projectId)
      : projectRef !== null
        ? visibleProject(world, user, projectRef)
        : null;
  return (key) => {
    if (isGlobal(key)) return mayGlobally(world, user, key);
    if (project !== null) return mayInProject(user, project, key);
    return Object.values(world.state.jira.projects).some((each) => mayInProject(user, each, key));
  };
}

const checkRequest = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z
    .array(
      z.strictObject({
        permissions: z.array(z.string()),
        projects: z.array(z.number().int()).optional(),
        issues: z.array(z.number().int()).optional(),
      }),
    )
    .optional(),
});

/** About another account only for who administers Jira. What is not granted, or not there, is left out of the answer. */
function check({ world, user, body }: Call): Reply {
  const request = readBody(checkRequest, body);
  const about = request.accountId === undefined ? user : (world.state.users[request.accountId] ?? null);
  if (about?.accountId !== user?.accountId && !mayGlobally(world, user, 'ADMINISTER')) {
    throw refuse(403, 'You are not authorized to perform this action. Administrator privileges are required.');
  }
  const globalPermissions = request.globalPermissions ?? [];
  refuseUnknown(globalPermissions);
  const projectPermissions = (request.projectPermissions ?? []).flatMap((wanted) => {
    refuseUnknown(wanted.permissions);
    return wanted.permissions.map((permission) => ({
      permission,
      projects: (wanted.projects ?? []).filter((id) => {
        const project = world.state.jira.projects[String(id)];
        return project !== undefined && mayInProject(about, project, permission);
      }),
      issues: (wanted.issues ?? []).filter((id) => {
        const issue = world.state.jira.issues[String(id)];
        const project = issue === undefined ? undefined : world.state.jira.projects[issue.projectId];
        return (
          issue !== undefined &&
          project !== undefined &&
          maySee(world, about, issue) &&
          mayInProject(about, project, permission)
        );
      }),
    }));
  });
  const granted = projectPermissions.filter(({ projects, issues }) => projects.length + issues.length > 0);
  return {
    status: 200,
    body: {
      globalPermissions: globalPermissions.filter((key) => mayGlobally(world, about, key)),
      projectPermissions: granted,
    },
  };
}

function permittedProjects({ world, user, body }: Call): Reply {
  demandUser(user);
  const { permissions } = readBody(z.strictObject({ permissions: z.array(z.string()) }), body);
  refuseUnknown(permissions);
  const projects = Object.values(world.state.jira.projects)
    .filter((project) => permissions.every((key) => mayInProject(user, project, key)))
    .map(({ id, key }) => ({ id: Number(id), key }));
  return { status: 200, body: { projects }, objects: projects.length };
}

function refuseUnknown(keys: readonly string[]): void {
  const unknown = keys.filter((key) => PERMISSION_CATALOGUE[key] === undefined);
  if (unknown.length > 0) throw new Refusal(400, jiraErrors([`Unrecognized permission(s): ${unknown.join(', ')}`]));
}
