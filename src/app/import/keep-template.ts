import { createHash } from 'node:crypto';
import { type TemplateSources } from '../../contract/source';
import { newestFirst } from '../../template/newest-first';
import { readSource } from '../../template/read-source';
import { type Authorised, type CallerIn } from '../../forge/access/authorise';
import { listSources } from './list-sources';
import { pageOfSource } from './page-source';
import { refuseErrors } from './refuse-errors';
import { runStore } from '../../forge/storage/run-store';
import { keepSource } from '../../forge/storage/source-store';
import { noteKept, readUpload } from '../../forge/storage/upload-store';
import type { Payload } from '../../contract/calls';

/** Keeps a source under the name of its template; of the newest one, where it holds several. One with errors is refused. */
export async function keepTemplate(
  { uploadId }: Payload<'keepTemplate'>,
  { caller, where }: CallerIn,
): Promise<TemplateSources> {
  const { name: file, bytes } = await readUpload(where, caller.account, uploadId);
  const reading = readSource(file, bytes);
  refuseErrors(reading.diagnostics);
  const [template] = newestFirst(reading.templates);
  if (template === undefined) throw new Error('A source without errors gave no template.');
  await keepSource(
    where,
    {
      uploadId,
      name: template.name,
      version: template.version,
      file,
      size: bytes.length,
      hash: createHash('sha256').update(bytes).digest('hex'),
      keptAt: Date.now(),
      page: pageOfSource(bytes),
      phases: await phasesOf(where, uploadId),
    },
    bytes,
  );
  await noteKept(where, caller.account, uploadId);
  return listSources(where, caller.account, uploadId);
}

/** How a source that was imported before it is kept was cut into phases; null where it was not. */
async function phasesOf(where: Authorised, uploadId: string): Promise<string | null> {
  const waves = await runStore.waves(where.project);
  const imported = waves.flatMap(({ wave }) => wave.templates).findLast(({ source }) => source?.id === uploadId);
  return imported?.phasesGiven ?? null;
}
