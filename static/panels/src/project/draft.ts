import type { ImportRequest } from '../../../../src/contract/import';
import type { PhaseRow } from './phase-rows';
import { writePhases } from './phase-rows';

export type FieldValues = NonNullable<ImportRequest['fields']>;

/** What a person has chosen for the import so far. */
export interface Draft {
  readonly uploadId: string;
  readonly name: string;
  readonly template: string | null;
  /** Issues of their own, although the project has a wave of this template. */
  readonly newWave: boolean;
  readonly phases: readonly PhaseRow[];
  /** Node paths left out, each with everything below it named too. */
  readonly out: readonly string[];
  /** YYYY-MM-DD */
  readonly cutover: string | null;
  readonly fields: FieldValues;
}

export function newDraft(uploadId: string, name: string): Draft {
  return { uploadId, name, template: null, newWave: false, phases: [], out: [], cutover: null, fields: {} };
}

/** The source alone: what the Template step asks about. */
export function sourceRequest(draft: Draft): ImportRequest {
  return {
    uploadId: draft.uploadId,
    ...(draft.template === null ? {} : { template: draft.template }),
    ...(draft.newWave ? { wave: 'new' } : {}),
  };
}

/** The source in its phases: what the Scope step shows. */
export function scopeRequest(draft: Draft): ImportRequest {
  const phases = writePhases(draft.phases);
  return { ...sourceRequest(draft), ...(phases === '' ? {} : { phases }) };
}

/** Everything chosen. */
export function fullRequest(draft: Draft): ImportRequest {
  return {
    ...scopeRequest(draft),
    unticked: [...draft.out],
    ...(draft.cutover === null ? {} : { cutover: draft.cutover }),
    fields: draft.fields,
  };
}
