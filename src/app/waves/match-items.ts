import type { ItemFilter, Party } from '../../contract/readiness';
import { isMet } from '../../readiness/criterion-state';
import type { CriterionState, ItemState } from '../../readiness/wave-readiness';

type Is = NonNullable<ItemFilter['is']>;

/**
 * Items that a filter lets through: the same that the number beside it counted.
 * @param parties by item; needed where the filter names one
 */
export const matchItems = (
  items: readonly ItemState[],
  filter: ItemFilter,
  parties: ReadonlyMap<string, Party> = new Map(),
): ItemState[] =>
  only(items, filter.items).filter(
    (item) =>
      (filter.phase === undefined || item.phase === filter.phase) &&
      (filter.module === undefined || item.module === filter.module) &&
      (filter.party === undefined || parties.get(item.id) === filter.party) &&
      (filter.workstream === undefined || item.workstream === filter.workstream) &&
      (filter.owner === undefined || (item.assignee ?? 'nobody') === filter.owner) &&
      (filter.is === undefined || isSo(item, filter.is)),
  );

const only = (items: readonly ItemState[], ids: ItemFilter['items']): readonly ItemState[] => {
  if (ids === undefined) return items;
  const wanted = new Set(ids);
  return items.filter(({ id }) => wanted.has(id));
};

/** Its evidence is seen, and nobody has confirmed or rejected it. */
export const isProposed = ({ is }: CriterionState): boolean => is === 'proposed' || is === 'met-by-evidence';

/** As `countItems` counts them: what is not counted stands in no number but those that say so. */
function isSo(item: ItemState, is: Is): boolean {
  const { counted } = item;
  switch (is) {
    case 'complete':
      return counted && item.complete;
    case 'incomplete':
      return counted && !item.complete;
    case 'counted':
      return counted;
    case 'overdue':
      return counted && item.overdue;
    case 'late':
      return counted && item.late;
    case 'stopped':
      return counted && item.stopped;
    case 'unowned':
      return counted && item.unowned;
    case 'dropped':
    case 'missing':
    case 'unreadable':
      return counted && item.is === is;
    case 'not-applicable':
    case 'ongoing':
      return item.is === is;
    case 'not-applicable-since-begin':
      return item.is === 'not-applicable' && item.sinceBegin;
    case 'planned':
      return item.planned;
    case 'team':
      return item.team;
    case 'added':
      return item.added || item.extras > 0;
    case 'tampered':
      return item.tampered;
    case 'proposed':
      return counted && item.criteria.some(isProposed);
    case 'criteria-open':
      return counted && item.criteria.some((criterion) => !isMet(criterion));
    case 'rows-open':
      return counted && item.rowsAnswered < item.rows;
    default:
      return is satisfies never;
  }
}
