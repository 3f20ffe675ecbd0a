import type { ItemFilter, Party } from '../../../../src/contract/readiness';
import type { SourceRef } from './source-ref';

export const STEPS = ['template', 'scope', 'dates', 'people', 'preview', 'run'] as const;
export type Step = (typeof STEPS)[number];

/** Which wave; null is the project's newest. */
type Wave = string | null;

/** Which rows and columns of the matrix are shown. */
export interface RaciFilter {
  readonly party: Party | null;
  /** Id of a person of the register. */
  readonly person: string | null;
  readonly phase: string | null;
  readonly search: string;
}
export const NO_RACI_FILTER: RaciFilter = { party: null, person: null, phase: null, search: '' };

/** Parts of the tab of decisions. */
export const LOG_PARTS = ['decisions', 'documents', 'risks', 'questions'] as const;
export type LogPart = (typeof LOG_PARTS)[number];

/** Where on the project's page somebody is; it stands in the page's address, so that a reload or a link leads back. */
export type Place =
  | { readonly page: 'overview'; readonly wave: Wave }
  | { readonly page: 'plan'; readonly wave: Wave; readonly filter: ItemFilter; readonly search: string }
  | { readonly page: 'items'; readonly wave: Wave; readonly filter: ItemFilter; readonly search: string }
  | {
      readonly page: 'activity';
      readonly wave: Wave;
      readonly by: string | null;
      readonly kind: string | null;
      readonly item: string | null;
    }
  | { readonly page: 'raci'; readonly wave: Wave; readonly filter: RaciFilter }
  /** `view`: how a gate is looked at; absent: all of it, with the lines in a grid. */
  | { readonly page: 'go-no-go'; readonly wave: Wave; readonly gate: string | null; readonly view?: 'meeting' }
  | { readonly page: 'run-sheet'; readonly wave: Wave; readonly gate: string }
  | { readonly page: 'decisions'; readonly wave: Wave; readonly part: LogPart; readonly id: string | null }
  /** Null: the sprint that is active. */
  | { readonly page: 'sprints'; readonly wave: Wave; readonly sprint: number | null }
  | { readonly page: 'settings'; readonly wave: Wave }
  | { readonly page: 'import'; readonly step: Step; readonly source: SourceRef | null }
  | { readonly page: 'dates'; readonly wave: string };

/** The newest wave's overview, or the first run. */
export const START: Place = { page: 'overview', wave: null };
