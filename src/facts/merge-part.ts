import { type IsOurs, mergeFact } from './merge-fact';
import type { SeenIssue } from './ports';
import type { FactsPart } from './stored-facts';

/**
 * A part of a wave's facts with what a reading saw. Readings overlap: one that began earlier but ends later says nothing of an
 * issue that was read since, or a change would be undone and taken for a reopening.
 */
export function mergePart(before: FactsPart, seen: readonly SeenIssue[], isOurs: IsOurs): FactsPart {
  const next: FactsPart = { ...before };
  for (const { issue, role, seen: what, at } of seen) {
    const known = before[issue];
    if (known !== undefined && known.at > at) continue;
    const isSeen = what !== 'absent' && what !== 'refused';
    next[issue] = {
      role,
      fact: mergeFact(issue, role, known?.fact, what, at, isOurs),
      // A refusal says nothing of the issue itself; and refused again, nothing has to be written.
      at: what === 'refused' ? (known?.at ?? at) : at,
      blockedBy: isSeen ? what.blockedBy.map((one) => one.issue) : (known?.blockedBy ?? []),
    };
  }
  return next;
}
