import type { ItemHistory } from './sprint';

/**
 * What was seen before outranks what Jira no longer shows. An issue that is gone keeps its history up to its deletion; one whose
 * membership Jira does not show any more (moved to another project, the sprint was deleted) keeps it up to this look.
 * @param gone issues that Jira does not answer any more, with the moment of their deletion
 * @param now epoch milliseconds: the moment of this look
 */
export function mergeSeen<T extends ItemHistory>(
  stored: readonly T[],
  fresh: readonly ItemHistory[],
  gone: ReadonlyMap<string, number>,
  now: number,
): (T | ItemHistory)[] {
  const known = new Map(stored.map((item) => [item.id, item]));
  const seen = new Set(fresh.map(({ id }) => id));
  const present = fresh.map((item) => {
    const before = known.get(item.id);
    const wasIn = before?.member.some(({ value }) => value) ?? false;
    const lost = wasIn && !item.member.some(({ value }) => value);
    if (before === undefined || !lost) return { ...before, ...item };
    return { ...before, ...item, member: [...before.member.filter(({ at }) => at < now), { at: now, value: false }] };
  });
  const rest = stored
    .filter(({ id }) => !seen.has(id))
    .map((item) => ({ ...item, deletedAt: item.deletedAt ?? gone.get(item.id) ?? null }));
  return [...present, ...rest];
}
