import type { DiagnosticView } from '../../contract/result';
import type { Template } from '../../template/template';

/** The files that modules of a template come from. */
const filesOf = ({ phases }: Template): ReadonlySet<string> =>
  new Set(phases.flatMap(({ modules }) => modules.map(({ at }) => at.file)));

/**
 * What the reader of a source says of one of its templates: all but what lies in files of the other templates alone.
 * @param templates all templates of the source
 */
export function notesOfTemplate(
  diagnostics: readonly DiagnosticView[],
  templates: readonly Template[],
  chosen: Template,
): readonly DiagnosticView[] {
  const own = filesOf(chosen);
  const others = new Set(templates.filter((template) => template !== chosen).flatMap((one) => [...filesOf(one)]));
  return diagnostics.filter(({ file }) => own.has(file) || !others.has(file));
}
