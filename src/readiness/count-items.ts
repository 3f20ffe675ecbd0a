import type { ReadinessNumbers } from '../contract/readiness';
import { isMet } from './criterion-state';
import type { ItemState } from './wave-readiness';

/**
 * The numbers of some items (product rule "Readiness and team backlog are two numbers"): those of the template are counted,
 * tasks that people added are the team backlog and are in none of the other numbers.
 */
export function countItems(items: readonly ItemState[]): ReadinessNumbers {
  const counted = items.filter((item) => item.counted);
  const complete = count(counted, (item) => item.complete);
  const criteria = counted.flatMap((item) => item.criteria);
  return {
    complete,
    counted: counted.length,
    percent: percentOf(complete, counted.length),
    criteriaMet: count(criteria, isMet),
    criteria: criteria.length,
    proposed: count(criteria, ({ is }) => is === 'proposed' || is === 'met-by-evidence'),
    rowsAnswered: sum(counted, (item) => item.rowsAnswered),
    rows: sum(counted, (item) => item.rows),
    overdue: count(counted, (item) => item.overdue),
    late: count(counted, (item) => item.late),
    stopped: count(counted, (item) => item.stopped),
    unowned: count(counted, (item) => item.unowned),
    dropped: count(counted, (item) => item.is === 'dropped'),
    missing: count(counted, (item) => item.is === 'missing'),
    unreadable: count(counted, (item) => item.is === 'unreadable'),
    added: sum(items, (item) => (item.added ? 1 : 0) + item.extras),
    notApplicable: count(items, (item) => item.is === 'not-applicable'),
    notApplicableSinceBegin: count(items, (item) => item.is === 'not-applicable' && item.sinceBegin),
    ongoing: count(items, (item) => item.is === 'ongoing'),
    tampered: count(items, (item) => item.tampered),
    planned: count(counted, (item) => item.planned),
    team: count(items, (item) => item.team),
    teamDone: count(items, (item) => item.team && item.complete),
  };
}

/** Rounded down, so that 100 stands only where all are complete. */
const percentOf = (complete: number, counted: number): number | null =>
  counted === 0 ? null : Math.floor((complete * 100) / counted);

const count = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.reduce((total, one) => total + (holds(one) ? 1 : 0), 0);

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);
