import { refuse } from '../site/refusal';
import type { IssueState, ProjectState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { securityLevelOf } from './issue-security';
import { PERMISSION_CATALOGUE } from './permission-catalogue';

/**
 * Whether a user holds a project permission. Anonymous, deactivated and unlicensed users hold none, and nobody any in a
 * project that is archived or in the recycle bin: the product shows it to administrators, which nothing here needs.
 */
export function mayInProject(user: UserState | null, project: ProjectState, permission: string): boolean {
  if (user === null || !user.active || !user.licensed || project.away !== undefined) return false;
  return project.permissions[permission]?.includes(user.accountId) ?? false;
}

export function mayGlobally(world: World, user: UserState | null, permission: string): boolean {
  if (user === null || !user.active || !user.licensed) return false;
  return world.state.jira.globalPermissions[permission]?.includes(user.accountId) ?? false;
}

export const isGlobal = (permission: string): boolean => PERMISSION_CATALOGUE[permission]?.type === 'GLOBAL';

/** An issue is seen with *Browse projects* in its project, and as a member of its security level if it has one; an archived one never. */
export function maySee(world: World, user: UserState | null, issue: IssueState): boolean {
  const project = world.state.jira.projects[issue.projectId];
  if (project === undefined || !mayInProject(user, project, 'BROWSE_PROJECTS')) return false;
  if (issue.archived !== undefined) return false;
  const level = securityLevelOf(world, issue);
  return level === null || (user !== null && level.members.includes(user.accountId));
}

export function findProject(world: World, idOrKey: string): ProjectState | null {
  const { projects } = world.state.jira;
  if (/^\d+$/.test(idOrKey)) return projects[idOrKey] ?? null;
  return Object.values(projects).find((project) => project.key === idOrKey.toUpperCase()) ?? null;
}

/** The project, or Jira's 404: what may not be browsed does not exist. */
export function visibleProject(world: World, user: UserState | null, idOrKey: string): ProjectState {
  const project = findProject(world, idOrKey);
  if (project !== null && mayInProject(user, project, 'BROWSE_PROJECTS')) return project;
  throw refuse(404, `No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);
}

/** By id, by key, or by a key that it had before it was moved. */
export function findIssue(world: World, idOrKey: string): IssueState | null {
  const { issues } = world.state.jira;
  if (/^\d+$/.test(idOrKey)) return issues[idOrKey] ?? null;
  const key = idOrKey.toUpperCase();
  let former: IssueState | null = null;
  for (const issue of Object.values(issues)) {
    if (issue.key === key) return issue;
    if (issue.formerKeys?.includes(key) === true) former = issue;
  }
  return former;
}

export function visibleIssue(world: World, user: UserState | null, idOrKey: string): IssueState {
  const issue = findIssue(world, idOrKey);
  if (issue !== null && maySee(world, user, issue)) return issue;
  throw refuse(404, 'Issue does not exist or you do not have permission to see it.');
}

export function projectOf(world: World, issue: IssueState): ProjectState {
  const project = world.state.jira.projects[issue.projectId];
  if (project === undefined)
    throw new Error(`Issue ${issue.key} is in project ${issue.projectId}, which the state lacks.`);
  return project;
}

/** Refuses with 403 unless the user holds the permission in the issue's project. */
export function demand(
  world: World,
  user: UserState | null,
  issue: IssueState,
  permission: string,
  message: string,
): void {
  if (!mayInProject(user, projectOf(world, issue), permission)) throw refuse(403, message);
}

/** Writes by nobody: Jira asks for a login before it says anything about the target. */
export function demandUser(user: UserState | null): UserState {
  if (user === null || !user.active) {
    throw refuse(401, 'Client must be authenticated to access this resource.');
  }
  return user;
}
