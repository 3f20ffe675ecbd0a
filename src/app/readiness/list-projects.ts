import { type ProjectChoice } from '../../contract/wave';
import { confirmPlace } from '../../forge/access/authorise';
import { type Caller } from '../../forge/access/context';
import { projectsAsViewer } from '../../forge/jira/projects-as-viewer';
import { runStore } from '../../forge/storage/run-store';
import type { Payload } from '../../contract/calls';

/** Projects that have waves, as far as Jira shows them to this person: its search is the permission check. */
export async function listProjects(
  _payload: Payload<'listProjects'>,
  caller: Caller,
): Promise<readonly ProjectChoice[]> {
  await confirmPlace(caller.claim);
  const choices: ProjectChoice[] = [];
  for (const { id, key, name } of await projectsAsViewer(await runStore.projects())) {
    const waves = await runStore.waves(id);
    choices.push({
      id,
      key,
      name,
      waves: waves.map(({ wave }) => ({ id: wave.id, code: wave.code, name: wave.name })).reverse(),
    });
  }
  return choices;
}
