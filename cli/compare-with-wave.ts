import { resolve } from 'node:path';
import { simulatedClock } from '../sandbox/clock';
import { readDataDirectory } from '../sandbox/data-directory';
import { seededRandom } from '../sandbox/forge/seeded-random';
import { startSandbox } from '../sandbox/start-sandbox';
import type { ImportRequest, Preview } from '../src/contract/import';
import { previewAsPerson } from './import-as-person';
import { packSource } from './pack-source';

/** Who imports in a sandbox. */
export const ACCOUNT = 'acc-lead';

/**
 * The preview of an import into a project of a kept sandbox, which stays as it is.
 * @throws ClickRefused where the app refuses; Error where there is no such directory or project
 */
export async function compareWithWave(
  path: string,
  { data, project: key }: { readonly data: string; readonly project: string },
  request: Omit<ImportRequest, 'uploadId'>,
): Promise<Preview> {
  const saved = readDataDirectory(data);
  if (saved === null) throw new Error(`${data} holds no sandbox yet: there is no wave to compare with.`);
  const clock = simulatedClock(Math.max(saved.savedAt, Date.now()));
  const { site, host } = await startSandbox({ project: resolve(__dirname, '..'), clock, saved, faults: [], seed: 1 });
  const project = Object.values(site.state.jira.projects).find((one) => one.key === key);
  if (project === undefined) throw new Error(`The sandbox has no project ${key}.`);
  const { preview } = await previewAsPerson({
    host,
    clock,
    source: await packSource(path),
    project: { id: project.id, key: project.key },
    accountId: ACCOUNT,
    request,
    random: seededRandom(1, `comparison after ${String(saved.savedAt)}`),
  });
  return preview;
}
