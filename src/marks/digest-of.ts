import type { ItemMarks } from '../readiness/item-marks';
import type { ItemRecord } from './item-record';

/** What readiness needs of a record: no words, no notes. Depends on the record and on nothing else. */
export function digestOf({ criteria, rows, plans, item, added = {} }: ItemRecord): ItemMarks {
  const { notApplicable, replacedBy, workstream } = item;
  return {
    criteria: byKey(criteria, ({ is, by, at, assignee }) => ({
      is,
      by,
      at,
      ...(assignee === by ? { byAssignee: true } : {}),
    })),
    rows: byKey(rows, ({ result }) => result),
    plans: byKey(plans, (plan) => plan),
    ...(Object.keys(added).length === 0
      ? {}
      : // A line without a priority counts as high.
        { added: byKey(added, ({ kind, priority }) => ({ kind, high: priority === null || priority === 'high' })) }),
    notApplicable:
      notApplicable === undefined
        ? null
        : { reason: notApplicable.reason, at: notApplicable.at, sincePhaseBegan: notApplicable.sincePhaseBegan },
    replacedBy: replacedBy?.issue ?? null,
    workstream: workstream?.slug ?? null,
  };
}

/** In order of the keys: the same record gives the same digest, letter by letter, whatever was said first. */
const byKey = <T, U>(entries: Readonly<Record<string, T>>, pick: (entry: T) => U): Record<string, U> =>
  Object.fromEntries(
    Object.keys(entries)
      .sort()
      .map((key) => [key, pick(entries[key] as T)]),
  );
