import { type ProjectChoice } from '../../contract/wave';
import { projectsAsViewer } from '../../forge/jira/projects-as-viewer';
import { runStore } from '../../forge/storage/run-store';

/** Projects that have waves, as far as Jira shows them to this person: its search is the permission check. */
export async function listProjects(): Promise<readonly ProjectChoice[]> {
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
