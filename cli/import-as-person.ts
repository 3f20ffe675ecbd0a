import { seededUuid } from '../sandbox/forge/seeded-uuid';
import type { ImportRequest, Preview, RequiredField } from '../src/contract/import';
import { UPLOAD_CHUNK_BYTES } from '../src/contract/limits';
import type { ErrorView } from '../src/contract/result';
import type { RunView } from '../src/contract/run';
import { clickAsPerson, ClickRefused, letRest, type PersonOnPage } from './click-as-person';
import type { PackedSource } from './pack-source';

export interface PersonImport extends PersonOnPage {
  readonly source: PackedSource;
  /** The answers of the steps Template and Scope, without the upload. */
  readonly request: Omit<ImportRequest, 'uploadId'>;
  readonly random: () => number;
  /** Looks at the preview before, for what it finds of the wave that the import goes on with. */
  readonly compares?: boolean;
}

/** The project demands fields that the command line gave no value for. */
export class ImportRefused extends ClickRefused {
  constructor(
    error: ErrorView,
    /** What the project demands, with the ids to answer by. */
    readonly required: readonly RequiredField[],
  ) {
    super(error);
  }
}

/**
 * Imports as the panel does: uploads in pieces, starts the run, and looks at it once when the app has come to rest.
 * @returns the run, when the app last worked on it (epoch milliseconds), and what the preview said, where it was looked at
 * @throws ClickRefused where the app answers with an error that clicking again does not mend
 */
export async function importAsPerson(
  options: PersonImport,
): Promise<{ readonly run: RunView; readonly restedAt: number; readonly preview: Preview | null }> {
  const uploadId = seededUuid(options.random);
  const requestId = seededUuid(options.random);
  await uploadAsPerson(options, uploadId);
  const { request } = options;
  const preview =
    request.people === undefined && options.compares !== true
      ? null
      : await clickAsPerson(options)<Preview>('previewImport', { ...request, uploadId });
  await beginImport(options, uploadId, requestId);
  await letRest(options);
  const restedAt = options.host.lastActivity();
  return { run: await lookAtImport(options, requestId), restedAt, preview };
}

/** Uploads the source and looks at the preview; imports nothing. */
export async function previewAsPerson(options: PersonImport): Promise<{ readonly preview: Preview }> {
  const uploadId = seededUuid(options.random);
  await uploadAsPerson(options, uploadId);
  return { preview: await clickAsPerson(options)<Preview>('previewImport', { ...options.request, uploadId }) };
}

/** Uploads the source in pieces. */
export async function uploadAsPerson(options: PersonOnPage & Pick<PersonImport, 'source'>, uploadId: string) {
  const { source } = options;
  const click = clickAsPerson(options);
  const of = Math.max(1, Math.ceil(source.bytes.length / UPLOAD_CHUNK_BYTES));
  for (let index = 0; index < of; index += 1) {
    const piece = source.bytes.subarray(index * UPLOAD_CHUNK_BYTES, (index + 1) * UPLOAD_CHUNK_BYTES);
    const data = Buffer.from(piece).toString('base64');
    await click('uploadChunk', { uploadId, name: source.name, size: source.bytes.length, index, of, data });
  }
}

/** Starts the run. @throws ImportRefused, ClickRefused */
export async function beginImport(
  options: PersonOnPage & Pick<PersonImport, 'request'>,
  uploadId: string,
  requestId: string,
): Promise<void> {
  const { request } = options;
  const click = clickAsPerson(options);
  try {
    await click<RunView>('startImport', { ...request, uploadId, requestId });
  } catch (refusal) {
    if (!(refusal instanceof ClickRefused) || refusal.error.code !== 'required-field-empty') throw refusal;
    const { requiredFields } = await click<Preview>('previewImport', { ...request, uploadId });
    throw new ImportRefused(refusal.error, requiredFields);
  }
}

export async function lookAtImport(options: PersonOnPage, requestId: string): Promise<RunView> {
  const run = await clickAsPerson(options)<RunView | null>('getImport', { run: requestId });
  if (run === null) throw new Error('The app started a run that it does not know any more.');
  return run;
}
