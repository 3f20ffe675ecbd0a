import { z } from 'zod';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { Call, Operation, Reply } from '../site/world';
import { demandUser, findProject, mayGlobally } from './permissions';
import { pinPanel } from './pin-panel';

export const panelRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: '/rest/api/3/forge/panel/action/bulk/async',
    scopes: ['manage:jira-project'],
    write: true,
    handle: pin,
  },
];

const request = z.strictObject({
  moduleId: z.string(),
  projectList: z.array(z.strictObject({ projectIdOrKey: z.string(), action: z.enum(['PIN', 'UNPIN']) })).max(1_000),
});

/** Adds an app's panel to every issue of projects, or takes it away. The product does it a little later; here it is done at once. */
function pin({ world, user, body }: Call): Reply {
  const actor = demandUser(user);
  if (!mayGlobally(world, actor, 'ADMINISTER'))
    throw refuse(403, 'You do not have the global permission to administer Jira.');
  const { moduleId, projectList } = readBody(request, body);
  const moduleKey = /^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/([^/]+)$/.exec(moduleId)?.[1];
  if (moduleKey === undefined) throw refuse(400, `The module id '${moduleId}' is not valid.`);
  const wanted = projectList.map(({ projectIdOrKey, action }) => {
    const project = findProject(world, projectIdOrKey);
    if (project === null) throw refuse(400, `No project could be found with key or id '${projectIdOrKey}'.`);
    return { project, action };
  });
  for (const { project, action } of wanted) pinPanel(world.state, moduleKey, 'projects', project.id, action === 'PIN');
  return { status: 202, body: { taskId: '10000' }, objects: wanted.length };
}
