import type { FactsHead, KnownIssue } from './stored-facts';

/** All that is stored of a wave's issues. */
export interface WaveSnapshot {
  /** Null: nothing was ever read. */
  readonly head: FactsHead | null;
  readonly issues: ReadonlyMap<string, KnownIssue>;
}
