import type { IssueId } from '../wave/ids';

/** What an undo has deleted of one import. */
export interface UndoneNodes {
  /** Imports of the wave up to the undo: what later ones say of the same nodes counts. */
  readonly before: number;
  /** Issue by node. */
  readonly deleted: ReadonlyMap<string, IssueId>;
}
