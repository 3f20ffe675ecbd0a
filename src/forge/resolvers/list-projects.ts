import { route } from '@forge/api';
import { z } from 'zod';
import { nothing, type ProjectChoice } from '../../contract/wave';
import { confirmPlace } from '../authorise';
import { callerOf } from '../context';
import { AS_VIEWER, jiraAs, parsedAnswer } from '../product-request';
import { runStore } from '../run-store';

const found = z.looseObject({ values: z.array(z.looseObject({ id: z.string(), key: z.string(), name: z.string() })) });

/** `GET /project/search` takes at most 50 ids. */
const IDS_PER_SEARCH = 50;

/** Projects that have waves, as far as Jira shows them to this person: its search is the permission check. */
export async function listProjects(payload: unknown, context: unknown): Promise<readonly ProjectChoice[]> {
  const caller = callerOf(context, ['runway-readiness']);
  nothing.parse(payload);
  await confirmPlace(caller.claim);
  const projects = await runStore.projects();
  const choices: ProjectChoice[] = [];
  for (let from = 0; from < projects.length; from += IDS_PER_SEARCH) {
    const ids = new URLSearchParams(
      projects.slice(from, from + IDS_PER_SEARCH).map((id): [string, string] => ['id', id]),
    );
    const { values } = await parsedAnswer(
      jiraAs(AS_VIEWER)(route`/rest/api/3/project/search?maxResults=50&${ids}`),
      found,
    );
    for (const { id, key, name } of values) {
      const project = projects.find((one) => one === id);
      const waves = project === undefined ? [] : await runStore.waves(project);
      choices.push({
        id,
        key,
        name,
        waves: waves.map(({ wave }) => ({ id: wave.id, code: wave.code, name: wave.name })).reverse(),
      });
    }
  }
  return choices.sort((a, b) => a.key.localeCompare(b.key));
}
