import type { SimulatedClock } from '../sandbox/clock';
import { drive } from '../sandbox/forge/drive';
import type { Host } from '../sandbox/forge/host';
import { InvocationFailed } from '../sandbox/forge/invocation-failed';
import { seededUuid } from '../sandbox/forge/seeded-uuid';
import type { ImportRequest, Preview, RequiredField } from '../src/contract/import';
import { UPLOAD_CHUNK_BYTES } from '../src/contract/limits';
import type { ErrorView, Result } from '../src/contract/result';
import type { RunView } from '../src/contract/run';
import type { PackedSource } from './pack-source';

export interface PersonImport {
  readonly host: Host;
  readonly clock: SimulatedClock;
  readonly source: PackedSource;
  readonly project: { readonly id: string; readonly key: string };
  readonly accountId: string;
  /** The answers of the steps Template and Scope, without the upload. */
  readonly request: Omit<ImportRequest, 'uploadId'>;
  readonly random: () => number;
}

/** What a person cannot get past by clicking again. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  constructor(
    readonly error: ErrorView,
    /** Behind `required-field-empty`: what the project demands, with the ids to answer by. */
    readonly required: readonly RequiredField[] = [],
  ) {
    super(`${error.message} ${error.next}`);
  }
}

/** How long a person waits before clicking again: at first, and at most where the app names no time. */
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 60;
const PASSING = new Set<ErrorView['code']>(['jira-busy', 'jira-unreachable', 'unexpected']);

/** What a person and a run have patience for; the platform drops events after that. */
const DAY_MS = 24 * 3_600_000;
/** Four rounds of the five-minute trigger without anything to do: nothing more will come. */
const QUIET_MS = 20 * 60_000;

/**
 * Imports as the panel does: uploads in pieces, starts the run, and looks at it once when the app has come to rest.
 * @returns the run, and when the app last worked on it (epoch milliseconds)
 * @throws ImportRefused where the app answers with an error that clicking again does not mend
 */
export async function importAsPerson(
  options: PersonImport,
): Promise<{ readonly run: RunView; readonly restedAt: number }> {
  const { host, clock, source, project, accountId, request, random } = options;
  const extension = { type: 'jira:projectPage', project: { ...project, type: 'software' } };

  const click = async <T>(functionKey: string, payload: unknown): Promise<T> => {
    const begun = clock.now();
    for (let pause = FIRST_PAUSE_SECONDS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS)) {
      const call = { functionKey, payload, moduleKey: 'runway-project', extension, accountId };
      const result = await tried<T>(drive(clock, host.invoke(call)));
      if (result.ok) return result.value;
      const { code, retryAfterSeconds } = result.error;
      if (!PASSING.has(code) || clock.now() - begun > DAY_MS) throw new ImportRefused(result.error);
      await clock.advance((retryAfterSeconds ?? pause) * 1000);
    }
  };

  const uploadId = seededUuid(random);
  const requestId = seededUuid(random);
  const of = Math.max(1, Math.ceil(source.bytes.length / UPLOAD_CHUNK_BYTES));
  for (let index = 0; index < of; index += 1) {
    const piece = source.bytes.subarray(index * UPLOAD_CHUNK_BYTES, (index + 1) * UPLOAD_CHUNK_BYTES);
    const data = Buffer.from(piece).toString('base64');
    await click('uploadChunk', { uploadId, name: source.name, size: source.bytes.length, index, of, data });
  }
  try {
    await click<RunView>('startImport', { ...request, uploadId, requestId });
  } catch (refusal) {
    if (!(refusal instanceof ImportRefused) || refusal.error.code !== 'required-field-empty') throw refusal;
    const { requiredFields } = await click<Preview>('previewImport', { ...request, uploadId });
    throw new ImportRefused(refusal.error, requiredFields);
  }
  await clock.runUntil(() => host.idle() && clock.now() - host.lastActivity() > QUIET_MS, DAY_MS);
  const restedAt = host.lastActivity();
  const run = await click<RunView | null>('getImport', { run: requestId });
  if (run === null) throw new Error('The app started a run that it does not know any more.');
  return { run, restedAt };
}

/** A call that failed on the platform looks to a person like one that Jira did not answer. */
async function tried<T>(call: Promise<unknown>): Promise<Result<T>> {
  try {
    return (await call) as Result<T>;
  } catch (error) {
    if (!(error instanceof InvocationFailed) || error.reason === 'refused') throw error;
    return { ok: false, error: { code: 'jira-unreachable', message: error.message, next: 'Try again.' } };
  }
}
