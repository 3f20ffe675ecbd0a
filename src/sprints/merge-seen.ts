import type { ItemHistory } from './sprint';

/**
 * What was seen before outranks what Jira no longer shows. An issue that is gone keeps its history up to its deletion, or up to
 * this look where no event said when; one whose membership Jira does not show any more (another project's field, a deleted
 * sprint) keeps it up to this look.
 * @param deleted moments of deletions that events told of, by issue
 * @param now epoch milliseconds: the moment of this look
 */
export function mergeSeen(
  stored: readonly ItemHistory[],
  fresh: readonly ItemHistory[],
  deleted: ReadonlyMap<string, number>,
  now: number,
): ItemHistory[] {
  const known = new Map(stored.map((item) => [item.id, item]));
  const seen = new Set(fresh.map(({ id }) => id));
  const present = fresh.map((item) => {
    const before = known.get(item.id);
    const wasIn = before?.member.some(({ value }) => value) ?? false;
    if (before === undefined || !wasIn || item.member.some(({ value }) => value)) return item;
    return { ...item, member: [...before.member.filter(({ at }) => at < now), { at: now, value: false }] };
  });
  const gone = stored
    .filter(({ id }) => !seen.has(id))
    .map((item) => ({ ...item, deletedAt: item.deletedAt ?? deleted.get(item.id) ?? now }));
  return [...present, ...gone];
}
