import type { Gate } from '../../contract/gates';

/** A gate before the wave gives it its date and its people. */
export type PlannedGate = Pick<
  Gate,
  'id' | 'name' | 'kind' | 'stands' | 'offset' | 'phases' | 'documents' | 'raci' | 'weights' | 'settles'
> & {
  /** Ids of the roles that decide. */
  readonly seats: readonly string[];
};

/** What most gates have. */
export const PLAIN_GATE = { phases: null, documents: [], raci: null, weights: {}, settles: [], seats: [] } as const;
