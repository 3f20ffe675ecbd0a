import { readPaging } from '../site/read-paging';
import type { ProjectState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { mayInProject, visibleProject } from './permissions';
import { readList } from './read-list';
import { viewAccount, viewIssueType, viewProject } from './views';

const SCOPES = [
  'read:jira-work',
  'read:issue-type:jira+read:project:jira+read:project.property:jira+read:user:jira+read:application-role:jira+read:avatar:jira+read:group:jira+read:issue-type-hierarchy:jira+read:project-category:jira+read:project-version:jira+read:project.component:jira',
];

export const projectRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}',
    scopes: SCOPES,
    write: false,
    query: ['expand'],
    handle: getProject,
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/search',
    scopes: SCOPES,
    write: false,
    query: ['startAt', 'maxResults', 'query', 'id', 'keys', 'action', 'orderBy'],
    handle: searchProjects,
  },
];

function getProject({ world, user, params }: Call): Reply {
  const project = visibleProject(world, user, params['projectIdOrKey'] ?? '');
  return { status: 200, body: projectBody(world, project), objects: 1 };
}

/** A project as it answers for itself. */
export function projectBody(world: World, project: ProjectState) {
  const issueTypes = project.issueTypeIds.flatMap((id) => world.state.jira.issueTypes[id] ?? []);
  return {
    ...viewProject(world, project),
    description: '',
    lead: viewAccount(world, project.leadAccountId),
    components: [],
    issueTypes: issueTypes.map((type) => viewIssueType(world, type)),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: {},
  };
}

const NEEDED = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
} as const;

function searchProjects({ world, user, query }: Call): Reply {
  const { startAt, maxResults } = readPaging(query, 50, 100);
  const words = query.get('query')?.toLowerCase() ?? '';
  const [ids, keys] = [readList(query, 'id'), readList(query, 'keys')];
  const action = query.get('action') ?? 'view';
  const permission = action in NEEDED ? NEEDED[action as keyof typeof NEEDED] : 'BROWSE_PROJECTS';
  const found = Object.values(world.state.jira.projects)
    .filter((project) => mayInProject(user, project, 'BROWSE_PROJECTS') && mayInProject(user, project, permission))
    .filter((project) => ids?.includes(project.id) ?? true)
    .filter((project) => keys?.includes(project.key) ?? true)
    .filter((project) => `${project.key} ${project.name}`.toLowerCase().includes(words))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const values = found.slice(startAt, startAt + maxResults).map((project) => viewProject(world, project));
  return {
    status: 200,
    body: {
      self: `${world.state.baseUrl}/rest/api/3/project/search?maxResults=${maxResults}&startAt=${startAt}`,
      maxResults,
      startAt,
      total: found.length,
      isLast: startAt + values.length >= found.length,
      values,
    },
    objects: values.length,
  };
}
