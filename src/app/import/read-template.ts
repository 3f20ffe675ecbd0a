import type { ParsedImportRequest } from '../../contract/import';
import type { DiagnosticView } from '../../contract/result';
import type { AccountId } from '../../wave/ids';
import type { WaveTemplate } from '../../wave/wave';
import { bundledTemplate } from '../../library/bundled-templates';
import { newestFirst } from '../../template/newest-first';
import { readSource } from '../../template/read-source';
import type { Template } from '../../template/template';
import type { Authorised } from '../../forge/access/authorise';
import { notesOfTemplate } from './notes-of-template';
import { refuseErrors } from './refuse-errors';
import { readUpload } from '../../forge/storage/upload-store';
import { failureOf } from '../../errors/failure-of';

export interface ReadTemplate {
  /** All that the source holds, each family's newest version first. */
  readonly templates: readonly Template[];
  /** The one that is asked for. */
  readonly chosen: Template;
  readonly diagnostics: readonly DiagnosticView[];
  readonly source: NonNullable<WaveTemplate['source']>;
}

export const templateId = ({ name, version }: Template): string => `${name} ${version}`.trim();

/**
 * The template that a request names: of an upload of this person's, of a source that is kept for the project, or of those
 * that come with Runway.
 * @throws AppFailure where the source has errors or is not there
 */
export async function readTemplate(
  request: ParsedImportRequest,
  where: Authorised,
  person: AccountId,
): Promise<ReadTemplate> {
  const { uploadId: upload, bundled } = request;
  if (bundled !== undefined) {
    const template = bundledTemplate(bundled);
    if (template === null) throw failureOf(notBundled);
    const templates = [template];
    const chosen = choose(templates, request.template);
    return { templates, chosen, diagnostics: [], source: { kind: 'bundled', id: bundled } };
  }
  const { name, bytes } = await readUpload(where, person, upload ?? '');
  const reading = readSource(name, bytes);
  refuseErrors(reading.diagnostics);
  const templates = newestFirst(reading.templates);
  const chosen = choose(templates, request.template);
  const diagnostics = notesOfTemplate(reading.diagnostics, templates, chosen);
  return { templates, chosen, diagnostics, source: { kind: 'upload', id: upload ?? '' } };
}

function choose(templates: readonly Template[], id: string | undefined): Template {
  const found = id === undefined ? templates[0] : templates.find((template) => templateId(template) === id);
  if (found === undefined)
    throw failureOf({
      code: 'not-found',
      message: 'The source holds no such template.',
      next: 'Choose one of the templates that the source holds.',
    });
  return found;
}

const notBundled = {
  code: 'not-found',
  message: 'No template of that name comes with Runway.',
  next: 'Choose the template again.',
} as const;
