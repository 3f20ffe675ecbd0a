import type {
  IssueState,
  IssueTypeState,
  PriorityState,
  ProjectState,
  SprintState,
  StatusState,
  UserState,
} from '../site/site-state';
import type { World } from '../site/world';

/** Jira writes moments with milliseconds and a zone without a colon: `2027-06-01T09:30:00.000+0000`. */
export const jiraTime = (time: number): string => new Date(time).toISOString().replace('Z', '+0000');

const avatarUrls = (base: string, path: string) =>
  Object.fromEntries(['16x16', '24x24', '32x32', '48x48'].map((size) => [size, `${base}${path}?size=${size}`]));

export function viewUser(world: World, user: UserState) {
  const base = world.state.baseUrl;
  return {
    self: `${base}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
    accountId: user.accountId,
    accountType: user.kind === 'app' ? 'app' : user.licensed ? 'atlassian' : 'customer',
    ...(user.emailAddress === null ? {} : { emailAddress: user.emailAddress }),
    avatarUrls: avatarUrls(base, `/avatars/${encodeURIComponent(user.accountId)}.svg`),
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
  };
}

export function viewAccount(world: World, accountId: string | null) {
  const user = accountId === null ? undefined : world.state.users[accountId];
  return user === undefined ? null : viewUser(world, user);
}

export function viewIssueType(world: World, type: IssueTypeState) {
  const base = world.state.baseUrl;
  return {
    self: `${base}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${base}/issuetype-icons/${encodeURIComponent(type.name.toLowerCase())}.svg`,
    name: type.name,
    ...(type.untranslatedName === undefined ? {} : { untranslatedName: type.untranslatedName }),
    subtask: type.hierarchyLevel === -1,
    hierarchyLevel: type.hierarchyLevel,
    ...(type.projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: type.projectId } } }),
  };
}

const CATEGORIES = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
} as const;

export function viewStatus(world: World, status: StatusState) {
  const base = world.state.baseUrl;
  const category = CATEGORIES[status.category];
  return {
    self: `${base}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${base}/`,
    name: status.name,
    id: status.id,
    statusCategory: {
      self: `${base}/rest/api/3/statuscategory/${category.id}`,
      id: category.id,
      key: status.category,
      colorName: category.colorName,
      name: category.name,
    },
  };
}

/** What a new issue gets. Priorities of an earlier sandbox do not say: it was the one called so. */
export const defaultPriorityOf = ({ state: { jira } }: World): PriorityState | undefined =>
  jira.priorities.find(({ isDefault }) => isDefault) ?? jira.priorities.find(({ name }) => name === 'Medium');

export function viewPriority(world: World, priority: PriorityState) {
  const base = world.state.baseUrl;
  return {
    self: `${base}/rest/api/3/priority/${priority.id}`,
    iconUrl: `${base}/images/icons/priorities/${encodeURIComponent(priority.name.toLowerCase())}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

/** A project as an issue names it. */
export function viewProjectShort(world: World, project: ProjectState) {
  const base = world.state.baseUrl;
  return {
    self: `${base}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(base, `/project-avatars/${project.id}.svg`),
  };
}

export function viewProject(world: World, project: ProjectState) {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...viewProjectShort(world, project),
    style: project.style,
    isPrivate: false,
    properties: {},
  };
}

export function viewSprint(sprint: SprintState) {
  return {
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    boardId: sprint.boardId,
    goal: sprint.goal,
    ...(sprint.startDate === null ? {} : { startDate: new Date(sprint.startDate).toISOString() }),
    ...(sprint.endDate === null ? {} : { endDate: new Date(sprint.endDate).toISOString() }),
  };
}

/** A sub-task is in the sprints of its parent, never in its own. */
export function sprintsOf(world: World, issue: IssueState): readonly number[] {
  const type = world.state.jira.issueTypes[issue.issueTypeId];
  if (type?.hierarchyLevel !== -1 || issue.parentId === null) return issue.sprintIds;
  return world.state.jira.issues[issue.parentId]?.sprintIds ?? [];
}
