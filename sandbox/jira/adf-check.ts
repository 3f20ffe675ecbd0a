import type { ValidateFunction } from 'ajv-draft-04';
import { join } from 'node:path';
import { processModule } from '../process-module';

let check: ValidateFunction | null = null;

/** Atlassian's own schema of documents, compiled on the first use; `errors` is what it has against the latest document. */
export const adfCheck = (): ValidateFunction =>
  (check ??= processModule(join(__dirname, 'compiled-adf-schema.cjs')) as ValidateFunction);

/** Whether a value is an Atlassian document by that schema. */
export const isAdf = (document: unknown): boolean => adfCheck()(document);
