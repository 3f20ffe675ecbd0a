import { type IsOurs, mergeFact } from './merge-fact';
import type { SeenIssue } from './ports';
import type { FactsPart } from './stored-facts';

/**
 * A part of a wave's facts with what a reading saw. Readings overlap: one that began earlier but ends later says nothing of an
 * issue that was read since, or a change would be undone and taken for a reopening.
 * @param at when the reading began, epoch milliseconds
 */
export function mergePart(before: FactsPart, seen: readonly SeenIssue[], at: number, isOurs: IsOurs): FactsPart {
  const next: FactsPart = { ...before };
  for (const { issue, role, seen: what } of seen) {
    const known = before[issue];
    if (known !== undefined && known.at > at) continue;
    const isSeen = what !== 'absent' && what !== 'refused';
    next[issue] = {
      role,
      fact: mergeFact(issue, role, known?.fact, what, at, isOurs),
      at,
      blockedBy: isSeen ? what.blockedBy.map((one) => one.issue) : (known?.blockedBy ?? []),
    };
  }
  return next;
}
