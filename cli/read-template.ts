import { assignPhases } from '../src/template/assign-phases';
import type { Diagnostic } from '../src/template/diagnostic';
import type { Template } from '../src/template/template';
import { readPath } from './read-path';

export interface ReadTemplates {
  readonly templates: readonly Template[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why there was nothing to read, one sentence a path. */
  readonly sentences: readonly string[];
}

/** Reads the templates at some paths and gives them their phases, where phases were named on the command line. */
export const readTemplates = async (paths: readonly string[], phases: string | undefined): Promise<ReadTemplates> => {
  const templates: Template[] = [];
  const diagnostics: Diagnostic[] = [];
  const sentences: string[] = [];
  for (const path of paths) {
    const read = await readPath(path);
    if (!read.found) {
      sentences.push(read.sentence);
      continue;
    }
    for (const one of read.reading.diagnostics) diagnostics.push(one);
    for (const template of read.reading.templates) {
      const phased = phases === undefined ? { template, diagnostics: [] } : assignPhases(template, phases);
      templates.push(phased.template);
      for (const one of phased.diagnostics) diagnostics.push(one);
    }
  }
  return { templates, diagnostics, sentences };
};
