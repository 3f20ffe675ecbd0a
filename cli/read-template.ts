import { assignPhases } from '../src/template/assign-phases';
import type { Diagnostic } from '../src/template/diagnostic';
import type { Template } from '../src/template/template';
import { readMap } from './read-map';
import { readPath } from './read-path';

export interface ReadTemplates {
  readonly templates: readonly Template[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why there was nothing to read, one sentence a path. */
  readonly sentences: readonly string[];
}

/** Reads the templates at some paths and gives them their phases, where phases were named on the command line. `mapFile` says how their documents are read. */
export const readTemplates = async (
  paths: readonly string[],
  phases: string | undefined,
  mapFile: string | undefined,
): Promise<ReadTemplates> => {
  const templates: Template[] = [];
  const diagnostics: Diagnostic[] = [];
  const sentences: string[] = [];
  const read = mapFile === undefined ? null : await readMap(mapFile);
  if (read !== null && !read.ok) return { templates, diagnostics, sentences: [read.sentence] };
  for (const path of paths) {
    const source = await readPath(path, read?.map);
    if (!source.found) {
      sentences.push(source.sentence);
      continue;
    }
    for (const one of source.reading.diagnostics) diagnostics.push(one);
    for (const template of source.reading.templates) {
      const phased = phases === undefined ? { template, diagnostics: [] } : assignPhases(template, phases);
      templates.push(phased.template);
      for (const one of phased.diagnostics) diagnostics.push(one);
    }
  }
  return { templates, diagnostics, sentences };
};
