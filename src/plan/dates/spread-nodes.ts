import type { NodePath } from '../import-plan';
import type { DateChoices, Day } from './date-choices';
import type { NodeDates, NodeToDate } from './node-to-date';
import { spanOf } from './span-of';
import { addDays, type WorkingCalendar } from './working-calendar';

/** The due day of an item by the template, and after spreading. */
export interface SpreadDay {
  readonly node: NodePath;
  readonly was: Day;
  readonly is: Day;
}

interface Spread {
  readonly dates: ReadonlyMap<NodePath, NodeDates>;
  /** Of each item that was spread, in the order of its days. */
  readonly days: readonly SpreadDay[];
}

/**
 * Spreads what is due before T-0 evenly over the working days from `spreadFrom` to the day before T-0, in the order of its due days
 * (template order within a day). What is due on T-0 or later, waits for a milestone or is ongoing keeps its days; a parent spans its
 * children. A change to production stays out of freeze windows where there is a day outside them. Without `spreadFrom`, or with one after
 * T-0, nothing changes.
 * @param found days by the template, parents included
 */
export const spreadNodes = (
  modules: readonly NodeToDate[],
  found: ReadonlyMap<NodePath, NodeDates>,
  dates: DateChoices,
  calendar: WorkingCalendar,
): Spread => {
  const { cutover, spreadFrom: from = null } = dates;
  if (cutover === null || from === null || from > cutover) return { dates: found, days: [] };
  const isBefore = (due: Day | undefined): due is Day => due !== undefined && due < cutover;
  const next = new Map(found);
  const working = calendar.between(from, addDays(cutover, -1));
  const days = working.length === 0 ? [from] : working;
  const isFree = (day: Day) => !dates.freezes.some((freeze) => freeze.from <= day && day <= freeze.to);
  const items = leavesOf(modules)
    .flatMap((node) => {
      const { due, start } = found.get(node.path) ?? {};
      return node.traits.ongoing || !isBefore(due) ? [] : [{ node, due, start }];
    })
    .toSorted((a, b) => a.due.localeCompare(b.due));
  const spread = items.map(({ node, due: was, start }, index): SpreadDay => {
    const begins = days[Math.floor((index * days.length) / items.length)] ?? from;
    const wanted = days[Math.max(0, Math.ceil(((index + 1) * days.length) / items.length) - 1)] ?? begins;
    const free = node.traits.change
      ? (days.findLast((day) => day <= wanted && isFree(day)) ?? days.find((day) => isFree(day)))
      : undefined;
    const due = free ?? wanted;
    const { duration } = node.traits;
    const earliest = duration === undefined ? begins : calendar.shift(due, 1 - duration);
    next.set(node.path, {
      due,
      ...(start === undefined ? {} : { start: [earliest < from ? from : earliest, due].toSorted()[0] ?? due }),
    });
    return { node: node.path, was, is: due };
  });
  const span = (node: NodeToDate): void => {
    if (node.children.length === 0) return;
    node.children.forEach(span);
    // A parent whose own days lie before T-0 goes where its children go.
    if (isBefore(found.get(node.path)?.due) && node.children.some(({ path }) => next.has(path))) next.delete(node.path);
    const spanned = spanOf(node, next);
    if (spanned !== null) next.set(node.path, spanned);
  };
  modules.forEach(span);
  return { dates: next, days: spread };
};

/**
 * Where a day lies after spreading: a gate or milestone comes when the last item that was due by its day is due. Days on T-0 or later, and
 * all days where nothing was spread, stay.
 */
export const spreadDay = (day: Day, days: readonly Pick<SpreadDay, 'was' | 'is'>[], dates: DateChoices): Day => {
  const { cutover, spreadFrom: from = null } = dates;
  if (cutover === null || from === null || from > cutover || day >= cutover || days.length === 0) return day;
  return (
    days
      .filter(({ was }) => was <= day)
      .map(({ is }) => is)
      .toSorted()
      .at(-1) ?? from
  );
};

const leavesOf = (nodes: readonly NodeToDate[]): readonly NodeToDate[] =>
  nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));
