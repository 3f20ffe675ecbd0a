import { readPaging } from '../site/read-paging';
import { refuse } from '../site/refusal';
import type { ProjectState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { createScreen, type OnScreen } from './create-screen';
import { viewSchema } from './field-routes';
import { findProject, mayInProject } from './permissions';
import { viewIssueType, viewPriority } from './views';

const SCOPES = ['read:jira-work', 'read:issue-meta:jira+read:avatar:jira+read:field-configuration:jira'];
const TEMPLATE = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';
const QUERY = ['startAt', 'maxResults'];

export const createmetaRoutes: readonly Operation[] = [
  { method: 'GET', template: TEMPLATE, scopes: SCOPES, write: false, query: QUERY, handle: listTypes },
  {
    method: 'GET',
    template: `${TEMPLATE}/{issueTypeId}`,
    scopes: SCOPES,
    write: false,
    query: QUERY,
    handle: listFields,
  },
];

/** The types that the user may create in a project. One who may not create sees none. */
function listTypes(call: Call): Reply {
  const { world } = call;
  const project = projectOfCall(call);
  const { startAt, maxResults } = readPaging(call.query, 50, 200);
  const types = mayInProject(call.user, project, 'CREATE_ISSUES')
    ? project.issueTypeIds.flatMap((id) => world.state.jira.issueTypes[id] ?? [])
    : [];
  const page = types.slice(startAt, startAt + maxResults);
  const issueTypes = page.map((type) => viewIssueType(world, type));
  return { status: 200, body: { startAt, maxResults, total: types.length, issueTypes }, objects: page.length };
}

function listFields(call: Call): Reply {
  const { world, user, params } = call;
  const project = projectOfCall(call);
  const typeId = params['issueTypeId'] ?? '';
  if (!project.issueTypeIds.includes(typeId) || !mayInProject(user, project, 'CREATE_ISSUES')) {
    throw refuse(400, `Issue type with id '${typeId}' is not available in project '${project.key}'.`);
  }
  const { startAt, maxResults } = readPaging(call.query, 50, 200);
  const screen = createScreen(world, project, typeId, user);
  const fields = screen.slice(startAt, startAt + maxResults).map((entry) => viewEntry(world, project, typeId, entry));
  return { status: 200, body: { startAt, maxResults, total: screen.length, fields }, objects: fields.length };
}

function projectOfCall({ world, user, params }: Call): ProjectState {
  const idOrKey = params['projectIdOrKey'] ?? '';
  const project = findProject(world, idOrKey);
  if (project !== null && mayInProject(user, project, 'BROWSE_PROJECTS')) return project;
  throw refuse(400, `No project could be found with ID or key '${idOrKey}'.`);
}

function viewEntry(world: World, project: ProjectState, typeId: string, entry: OnScreen) {
  const { field } = entry;
  const allowed = allowedValues(world, project, typeId, entry);
  return {
    required: entry.required,
    schema: viewSchema(field),
    name: field.name,
    key: field.id,
    fieldId: field.id,
    hasDefaultValue: entry.hasDefaultValue,
    operations: field.kind === 'labels' || field.kind === 'options' ? ['add', 'set', 'remove'] : ['set'],
    ...(allowed === null ? {} : { allowedValues: allowed }),
    ...(field.kind === 'user'
      ? { autoCompleteUrl: `${world.state.baseUrl}/rest/api/3/user/recommend?context=${field.id}&issueKey=` }
      : {}),
  };
}

function allowedValues(world: World, project: ProjectState, typeId: string, { field }: OnScreen): unknown[] | null {
  const { baseUrl, jira } = world.state;
  switch (field.kind) {
    case 'project':
      return [
        { self: `${baseUrl}/rest/api/3/project/${project.id}`, id: project.id, key: project.key, name: project.name },
      ];
    case 'issuetype': {
      const type = jira.issueTypes[typeId];
      return type === undefined ? [] : [viewIssueType(world, type)];
    }
    case 'priority':
      return jira.priorities.map((priority) => viewPriority(world, priority));
    case 'option':
    case 'options':
      return field.allowedValues.map((option) => ({
        self: `${baseUrl}/rest/api/3/customFieldOption/${option.id}`,
        ...option,
      }));
    case 'security':
      return Object.values(jira.securityLevels).map(({ id, name, description }) => ({
        self: `${baseUrl}/rest/api/3/securitylevel/${id}`,
        id,
        name,
        description,
      }));
    default:
      return null;
  }
}
