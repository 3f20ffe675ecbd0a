import type { Call, Operation, Reply } from '../site/world';
import { fieldAllowed } from './create-screen';
import { visibleProject } from './permissions';

/** The one scheme that all company-managed projects of the site share. */
const SCHEME = '10010';

export const securityLevelRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectKeyOrId}/securitylevel',
    scopes: ['read:jira-work', 'read:issue-security-level:jira'],
    write: false,
    handle: list,
  },
];

/** The levels that the caller could set: those whose member they are, and none without the permission to set any. */
function list({ world, user, params }: Call): Reply {
  const project = visibleProject(world, user, params['projectKeyOrId'] ?? '');
  const levels = Object.values(world.state.jira.securityLevels)
    .filter(({ members }) => user !== null && members.includes(user.accountId))
    .filter(() => fieldAllowed(project, 'security', user))
    .map(({ id, name, description }) => ({
      self: `${world.state.baseUrl}/rest/api/3/issuesecurityschemes/${SCHEME}/level/${id}`,
      id,
      name,
      description,
      isDefault: project.defaultSecurityLevelId === id,
      issueSecuritySchemeId: SCHEME,
    }));
  return { status: 200, body: { levels }, objects: levels.length };
}
