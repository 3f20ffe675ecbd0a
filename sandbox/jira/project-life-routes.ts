import { refuse } from '../site/refusal';
import type { ProjectState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { dropLinks } from './issue-links';
import { demandUser, findProject, mayGlobally } from './permissions';
import { projectBody } from './project-routes';

const PROJECT = '/rest/api/3/project/{projectIdOrKey}';

export const projectLifeRoutes: readonly Operation[] = [
  {
    method: 'DELETE',
    template: PROJECT,
    scopes: ['manage:jira-configuration', 'delete:project:jira'],
    write: true,
    query: ['enableUndo'],
    handle: remove,
  },
  {
    method: 'POST',
    template: `${PROJECT}/archive`,
    scopes: ['manage:jira-project', 'write:project:jira'],
    write: true,
    handle: archive,
  },
  {
    method: 'POST',
    template: `${PROJECT}/restore`,
    scopes: [
      'manage:jira-configuration',
      'read:issue-type:jira+read:project:jira+read:project.property:jira+read:user:jira+write:project:jira+read:application-role:jira+read:avatar:jira+read:group:jira+read:issue-type-hierarchy:jira+read:project-category:jira+read:project-version:jira+read:project.component:jira',
    ],
    write: true,
    handle: restore,
  },
];

/** Into the recycle bin, or for good. The issues go with it without a word: there is one event, the project's. */
function remove({ world, user, params, query }: Call): Reply {
  demandUser(user);
  const project = administered(world, user, params['projectIdOrKey'] ?? '', 404);
  if (project.away === 'archived') throw notFound(project.key);
  if (query.get('enableUndo') !== 'false') {
    if (project.away === 'trashed') throw notFound(project.key);
    project.away = 'trashed';
    tell(world, 'avi:jira:softdeleted:project', project);
    return { status: 204, objects: 1 };
  }
  const { jira } = world.state;
  for (const issue of Object.values(jira.issues).filter(({ projectId }) => projectId === project.id)) {
    dropLinks(world, issue);
    world.drop(issue.id);
  }
  jira.projects = Object.fromEntries(Object.entries(jira.projects).filter(([id]) => id !== project.id));
  jira.boards = Object.fromEntries(Object.entries(jira.boards).filter(([, board]) => board.projectId !== project.id));
  tell(world, 'avi:jira:deleted:project', project);
  return { status: 204, objects: 1 };
}

function archive({ world, user, params }: Call): Reply {
  demandUser(user);
  const project = administered(world, user, params['projectIdOrKey'] ?? '', 403);
  if (project.away !== undefined) throw refuse(400, `The project '${project.key}' is archived or deleted already.`);
  project.away = 'archived';
  tell(world, 'avi:jira:archived:project', project);
  return { status: 204, objects: 1 };
}

function restore({ world, user, params }: Call): Reply {
  demandUser(user);
  const project = administered(world, user, params['projectIdOrKey'] ?? '', 404);
  const { away } = project;
  if (away === undefined) throw refuse(400, `The project '${project.key}' is neither archived nor deleted.`);
  delete project.away;
  tell(world, away === 'archived' ? 'avi:jira:unarchived:project' : 'avi:jira:restored:project', project);
  return { status: 200, body: projectBody(world, project), objects: 1 };
}

function administered(world: World, user: Call['user'], idOrKey: string, refusal: 403 | 404): ProjectState {
  if (!mayGlobally(world, user, 'ADMINISTER')) throw refusal === 404 ? notFound(idOrKey) : refuse(403, NEEDS_ADMIN);
  const project = findProject(world, idOrKey);
  if (project === null) throw notFound(idOrKey);
  return project;
}

const NEEDS_ADMIN = 'You do not have the global permission to administer Jira.';
const notFound = (idOrKey: string) => refuse(404, `No project could be found with key or id '${idOrKey}'.`);

/** All events of projects have one form, and none of them says who did it. */
function tell(world: World, name: `avi:jira:${string}:project`, { id, key, name: title }: ProjectState): void {
  world.emit({ name, body: { eventType: name, project: { id, key, name: title, projectTypeKey: 'software' } } });
}
