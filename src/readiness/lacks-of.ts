import type { Lack, Policy, RowResult } from '../contract/readiness';
import { isMet } from './criterion-state';
import type { IssueFact } from './issue-fact';
import { isFine } from './row-state';
import type { CriterionState } from './wave-readiness';

/** What a counted item can be incomplete by. */
interface Lacking {
  readonly seen: IssueFact['is'];
  readonly dropped: boolean;
  readonly done: boolean;
  /** It counts for the sub-task that people added below it, and for nothing else. */
  readonly onlyHolds: boolean;
  readonly policy: Policy;
  readonly criteria: readonly CriterionState[];
  readonly results: readonly RowResult[];
  readonly extrasOpen: number;
}

/** Why a counted item is not complete, all of it; empty: it is complete (product rule "Complete"). */
export function lacksOf(item: Lacking): Lack[] {
  const lacks: Lack[] = [];
  if (item.seen !== 'read') lacks.push(item.seen);
  else if (item.dropped) lacks.push('dropped');
  else if (!item.done && !item.onlyHolds) lacks.push('not-done');
  if (item.policy !== 'light' && !item.criteria.every(isMet)) lacks.push('criteria');
  if (!item.results.every(isFine)) lacks.push('rows');
  if (item.extrasOpen > 0) lacks.push('added-subtasks');
  return lacks;
}
