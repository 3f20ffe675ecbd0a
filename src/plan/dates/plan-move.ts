import type { NodePath } from '../import-plan';
import type { Day } from './date-choices';
import type { NodeDates } from './node-to-date';

/** Start and due day of an issue; null where it has none. */
export interface IssueDates {
  readonly start: Day | null;
  readonly due: Day | null;
}

export interface ItemToMove {
  readonly node: NodePath;
  readonly parent: NodePath | null;
  /** What Runway wrote last. */
  readonly written: IssueDates;
  /** What Jira says now; null where it could not be read. */
  readonly inJira: IssueDates | null;
  readonly done: boolean;
}

export interface MoveOptions {
  /** In the wave's time zone. */
  readonly today: Day;
  /** Whether what would fall before today moves too. */
  readonly pastToo: boolean;
  /** Nodes whose date a person had changed: moved again from now on. */
  readonly release: ReadonlySet<string>;
}

export interface PlannedMove<T extends ItemToMove> {
  readonly item: T;
  readonly from: IssueDates;
  readonly to: IssueDates;
}

export interface MovePlan<T extends ItemToMove> {
  readonly moved: readonly PlannedMove<T>[];
  /** Their day in Jira is not the one that Runway wrote: a person's, and left alone. `to` is where they would have gone. */
  readonly pinned: readonly PlannedMove<T>[];
  /** Would fall before today: they stay, unless that was chosen. */
  readonly past: readonly PlannedMove<T>[];
  readonly done: readonly T[];
  readonly unreadable: readonly T[];
}

/**
 * Which issues a new schedule moves. Done ones never move; a day that a person changed in Jira is pinned until it is released. A
 * parent that moves spans its children wherever they are, moved or not. Items in template order, parents before children.
 */
export const planMove = <T extends ItemToMove>(
  items: readonly T[],
  schedule: ReadonlyMap<NodePath, NodeDates>,
  options: MoveOptions,
): MovePlan<T> => {
  const moved: PlannedMove<T>[] = [];
  const pinned: PlannedMove<T>[] = [];
  const past: PlannedMove<T>[] = [];
  const done: T[] = [];
  const unreadable: T[] = [];
  /** Where the children of a node come to lie. */
  const below = new Map<NodePath, IssueDates[]>();
  const settle = (item: T, dates: IssueDates) => {
    if (item.parent === null) return;
    const siblings = below.get(item.parent);
    if (siblings) siblings.push(dates);
    else below.set(item.parent, [dates]);
  };
  for (const item of items.toReversed()) {
    const { inJira, written } = item;
    if (inJira === null) {
      unreadable.push(item);
      settle(item, written);
      continue;
    }
    if (item.done) {
      done.push(item);
      settle(item, inJira);
      continue;
    }
    const target = schedule.get(item.node);
    const wanted = { start: target?.start ?? null, due: target?.due ?? null };
    // What the schedule does not date keeps the days it has.
    const to = target?.due === undefined ? inJira : spanning(wanted, below.get(item.node) ?? []);
    const move = { item, from: inJira, to };
    const isReleased = options.release.has(item.node) && !same(inJira, written);
    // A released item that stands right already is written once more, so that it counts as Runway's again.
    if (same(to, inJira) && !isReleased) settle(item, inJira);
    else if (!same(inJira, written) && !isReleased) {
      pinned.push(move);
      settle(item, inJira);
    } else if (!options.pastToo && to.due !== null && to.due < options.today) {
      past.push(move);
      settle(item, inJira);
    } else {
      moved.push(move);
      settle(item, to);
    }
  }
  return {
    moved: moved.reverse(),
    pinned: pinned.reverse(),
    past: past.reverse(),
    done: done.reverse(),
    unreadable: unreadable.reverse(),
  };
};

export const same = (a: IssueDates, b: IssueDates): boolean => a.start === b.start && a.due === b.due;

const spanning = (own: IssueDates, below: readonly IssueDates[]): IssueDates => {
  const days = (key: 'start' | 'due') =>
    below.flatMap((one) => (key === 'start' ? (one.start ?? one.due) : one.due) ?? []);
  const starts = [...(own.start === null ? [] : [own.start]), ...days('start')].toSorted();
  const dues = [...(own.due === null ? [] : [own.due]), ...days('due')].toSorted();
  const start = starts[0] ?? null;
  const due = dues.at(-1) ?? null;
  return { start: own.start === null && (below.length === 0 || start === due) ? null : start, due };
};
