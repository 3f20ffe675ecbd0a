import type { ItemHistory, Sprint, Step } from './sprint';
import { changesWithin, valueAt, valueBefore } from './value-at';

/** What a sprint's rules say of one issue. `docs/sprints.md` has the rules with their sources. */
export interface ItemVerdict {
  readonly committed: boolean;
  readonly added: boolean;
  readonly removed: boolean;
  readonly completed: boolean;
  readonly carriedOver: boolean;
  readonly completedOutside: boolean;
  /** The estimate at the start, or when it was added; null: it was neither, or had none. */
  readonly firstEstimate: number | null;
  /** The estimate when it was removed or completed, else at the close, else now. */
  readonly lastEstimate: number | null;
}

/** The span in which a sprint's numbers arise. Null: it was not started. */
export function spanOf(
  { state, start, completed }: Sprint,
  now: number,
): { readonly start: number; readonly end: number; readonly isClosed: boolean } | null {
  if (state === 'future' || start === null) return null;
  const isClosed = state === 'closed' && completed !== null;
  return { start, end: Math.max(start, isClosed ? completed : now), isClosed };
}

/** Membership with the deletion as its last step. */
export function memberOf({ member, deletedAt }: ItemHistory): readonly Step<boolean>[] {
  if (deletedAt === null) return member;
  return [...member.filter(({ at }) => at <= deletedAt), { at: deletedAt, value: false }];
}

/**
 * Whether it is in the sprint at its end. What leaves at the very moment of the close was still in it; what enters at that moment
 * is in it.
 */
export function isMemberAtEnd(
  item: ItemHistory,
  { end, isClosed }: { readonly end: number; readonly isClosed: boolean },
) {
  const member = memberOf(item);
  return valueAt(member, end, false) || (isClosed && valueBefore(member, end, false));
}

/** @param now epoch milliseconds: the end of an open sprint's numbers */
export function judgeItem(item: ItemHistory, sprint: Sprint, now: number): ItemVerdict {
  const span = spanOf(sprint, now);
  const member = memberOf(item);
  const estimateAt = (at: number) => valueAt(item.estimate, at, item.estimate[0]?.value ?? null);
  const left = (until: number) => changesWithin(member, -Infinity, until).findLast(({ value }) => !value)?.at;
  if (span === null) {
    const isIn = valueAt(member, now, false);
    return { ...NOTHING, lastEstimate: estimateAt(isIn ? now : (left(now) ?? now)) };
  }
  const { start, end, isClosed } = span;
  const atStart = valueAt(member, start, false);
  const entered = member.find(({ at, value }) => value && at > start && at <= end)?.at;
  const atEnd = isMemberAtEnd(item, span);
  const wasIn = atStart || entered !== undefined;
  if (!wasIn) return { ...NOTHING, lastEstimate: estimateAt(left(end) ?? end) };

  const crossed = changesWithin(item.done, start, end);
  const completedOutside = atEnd && valueAt(item.done, start, false) && crossed.length === 0;
  const isDone = valueAt(item.done, end, false);
  const completed = atEnd && isDone && !completedOutside;
  const finished = crossed.findLast(({ value }) => value)?.at;
  const lastAt = !atEnd ? (left(end) ?? end) : completed ? (finished ?? end) : end;
  return {
    committed: atStart && !completedOutside,
    added: !atStart,
    removed: !atEnd,
    completed,
    carriedOver: isClosed && atEnd && !isDone,
    completedOutside,
    firstEstimate: estimateAt(atStart ? start : (entered ?? start)),
    lastEstimate: estimateAt(lastAt),
  };
}

const NOTHING: ItemVerdict = {
  committed: false,
  added: false,
  removed: false,
  completed: false,
  carriedOver: false,
  completedOutside: false,
  firstEstimate: null,
  lastEstimate: null,
};
