import type { DateChoices, PeopleChoices, ScopeChoices } from '../../../../../src/contract/choices';
import type { ImportRequest } from '../../../../../src/contract/import';
import type { Answers } from './comparison/identity-questions';
import { NO_SCOPE } from './scope/no-scope';
import type { SourceRef } from '../../shell/source-ref';
import type { PhaseRow } from './template/phase-rows';
import { writePhases } from './template/phase-rows';

export type FieldValues = NonNullable<ImportRequest['fields']>;

/** What a person has chosen for the import so far. */
export interface Draft {
  readonly source: SourceRef;
  readonly name: string;
  /** Whether an upload is kept for the project once the person goes on with it. */
  readonly keep: boolean;
  readonly template: string | null;
  /** Issues of their own, although the project has a wave of this template. */
  readonly newWave: boolean;
  /** Of a new wave: the id of a wave that it is like. */
  readonly like?: string;
  /** Of a new wave; empty: the template's name. */
  readonly waveName?: string;
  /** Null: as the template was cut at its last import in this project, else one phase. */
  readonly phases: readonly PhaseRow[] | null;
  /** `unticked` names each node that is left out, with everything below it. */
  readonly scope: ScopeChoices;
  /** Null: none yet, and where the import goes on with a wave, that wave's. */
  readonly dates: DateChoices | null;
  /** Null: nobody yet, and where the import goes on with a wave, that wave's. */
  readonly people: PeopleChoices | null;
  readonly fields: FieldValues;
  /** Marks what is no longer in the template as not applicable. Absent: it stays as it is. */
  readonly dropGone?: boolean;
  /** Which earlier items nodes of the source are, where the preview asked. */
  readonly matches: Answers;
}

export function newDraft(source: SourceRef, name: string): Draft {
  return {
    source,
    name,
    keep: true,
    template: null,
    newWave: false,
    phases: null,
    scope: NO_SCOPE,
    dates: null,
    people: null,
    fields: {},
    matches: [],
  };
}

/** Another template, wave or grouping into phases: what was said about single nodes is about nodes that are gone. */
export function withOtherNodes(draft: Draft, change: Partial<Draft>): Draft {
  return { ...draft, scope: { ...draft.scope, unticked: [], edits: [], added: [] }, matches: [], ...change };
}

/** The source alone: what the Template step asks about. */
export function sourceRequest(draft: Draft): ImportRequest {
  return {
    ...(draft.source.kind === 'upload' ? { uploadId: draft.source.id } : { bundled: draft.source.id }),
    ...(draft.template === null ? {} : { template: draft.template }),
    ...(draft.newWave ? { wave: 'new' } : {}),
    ...(draft.matches.length === 0 ? {} : { matches: [...draft.matches] }),
  };
}

/** The source in its phases, fitted to the customer: what the Scope step shows. */
export function scopeRequest(draft: Draft): ImportRequest {
  const phases = draft.phases === null ? {} : { phases: writePhases(draft.phases) };
  return { ...sourceRequest(draft), ...phases, scope: draft.scope };
}

/** The same with its dates: what the Dates step shows, and the People step, whose people change no count. */
export function datesRequest(draft: Draft): ImportRequest {
  return { ...scopeRequest(draft), ...(draft.dates === null ? {} : { dates: draft.dates }) };
}

/** The name of a new wave. It changes nothing of a preview, which is not asked for again at each letter. */
function nameOf({ waveName = '' }: Draft): Pick<ImportRequest, 'waveName'> {
  const name = waveName.trim();
  return name === '' ? {} : { waveName: name };
}

/** Everything chosen. */
export function fullRequest(draft: Draft): ImportRequest {
  return {
    ...datesRequest(draft),
    ...(draft.people === null ? {} : { people: draft.people }),
    fields: draft.fields,
    ...(draft.newWave && draft.like !== undefined ? { like: draft.like } : {}),
    ...nameOf(draft),
  };
}
