import type { ItemIs, ItemSort } from '../../contract/readiness';
import { isMet } from '../../readiness/criterion-state';
import type { ItemState } from '../../readiness/wave-readiness';

/** What an item is sorted by; null where there is nothing. */
export type SortValue = string | number | null;

/** From the work that is still to be done to what is settled. */
const STATES: Readonly<Record<ItemIs, number>> = {
  missing: 0,
  unreadable: 1,
  open: 2,
  'in-progress': 3,
  done: 4,
  ongoing: 5,
  dropped: 6,
  'not-applicable': 7,
};
const COMPLETE = 8;

/**
 * What an item itself tells of the order. Keys follow the order in which Jira created the issues. Titles and names of owners are
 * Jira's: they come from outside, as the person sees them.
 */
export function valueOf(item: ItemState, by: Exclude<ItemSort, 'title' | 'owner'>): SortValue {
  switch (by) {
    case 'key':
      return item.issue === null ? null : Number(item.issue);
    case 'state':
      return item.complete ? COMPLETE : STATES[item.is];
    case 'due':
      return item.due;
    case 'criteria':
      return item.criteria.length === 0 ? null : item.criteria.filter(isMet).length;
    case 'rows':
      return item.rows === 0 ? null : item.rowsAnswered;
  }
}

/** Items by a value, those without one last in either order; equal ones stay in the order of the plan. */
export function sortItems(
  items: readonly ItemState[],
  value: (item: ItemState) => SortValue,
  descending: boolean,
): ItemState[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator('en', { numeric: true });
  return items
    .map((item) => ({ item, by: value(item) }))
    .sort((a, b) => {
      if (a.by === null || b.by === null) return a.by === b.by ? 0 : a.by === null ? 1 : -1;
      if (typeof a.by === 'number' && typeof b.by === 'number') return (a.by - b.by) * sign;
      return collator.compare(String(a.by), String(b.by)) * sign;
    })
    .map(({ item }) => item);
}
