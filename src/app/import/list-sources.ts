import type { BundledTemplate, KeptTemplate, KeptVersion, TemplateSources } from '../../contract/source';
import type { AccountId } from '../../wave/ids';
import { type BundledTemplate as ReadTemplate, bundledTemplates } from '../../library/bundled-templates';
import { countTemplate } from '../../template/count-template';
import type { Authorised } from '../../forge/access/authorise';
import { presentVersions } from '../../forge/confluence/present-versions';
import { type KeptSource, listKept } from '../../forge/storage/source-store';
import { listUploads } from '../../forge/storage/upload-store';

/**
 * What the Template step offers this person in this project.
 * @param gone id of a source that was just kept or removed: the list of uploads may lag behind by seconds
 */
export async function listSources(where: Authorised, person: AccountId, gone?: string): Promise<TemplateSources> {
  const [kept, uploads] = await Promise.all([listKept(where), listUploads(where, person)]);
  const present = await presentVersions(kept.flatMap(({ page }) => page?.id ?? []));
  const listed = new Set([gone, ...kept.map(({ uploadId }) => uploadId)]);
  return {
    bundled: bundledTemplates().map(choiceOf),
    kept: byTemplate(kept, present),
    uploads: uploads.filter(({ uploadId }) => !listed.has(uploadId)),
  };
}

function choiceOf({ id, about, template }: ReadTemplate): BundledTemplate {
  const { modules, tasks, subtasks } = countTemplate(template);
  return {
    id,
    name: template.name,
    version: template.version,
    about,
    phases: template.phases.map(({ name }) => name),
    counts: { modules, tasks, subtasks },
  };
}

function byTemplate(kept: readonly KeptSource[], present: ReadonlyMap<string, number>): KeptTemplate[] {
  const templates = new Map<string, KeptVersion[]>();
  for (const source of [...kept].sort((a, b) => b.keptAt - a.keptAt || b.number - a.number)) {
    const { name, uploadId, number, version, file, size, keptAt, page, phases } = source;
    const versions = templates.get(name) ?? [];
    versions.push({
      uploadId,
      number,
      version,
      file,
      size,
      keptAt: new Date(keptAt).toISOString(),
      phases: phases === '' ? null : phases,
      page: page && { ...page, present: present.get(page.id) ?? null },
    });
    templates.set(name, versions);
  }
  return [...templates].map(([name, versions]) => ({ name, versions }));
}
