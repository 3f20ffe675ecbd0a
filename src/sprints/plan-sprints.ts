import { daysBetween } from '../values/days-between';
import type { PlanMode } from '../contract/sprint-plan';

/** A task with its sub-tasks: they follow it into a sprint. */
export interface PlanTask {
  readonly id: string;
  /** Open items of it, itself included. */
  readonly weight: number;
  /** ISO days; null: it has none. */
  readonly due: string | null;
  /** Day of the next gate that covers it. */
  readonly gate: string | null;
  /** It changes production: it can be done neither earlier nor later than its date says. */
  readonly isFixed: boolean;
  /** Tasks of the same plan that must be done before it. */
  readonly blockers: readonly string[];
}

/** A sprint to plan into, first and last day included. */
export interface PlanPeriod {
  readonly start: string;
  readonly end: string;
  /** Items; 0: no one works in it. */
  readonly capacity: number;
}

export interface SprintPlan {
  readonly periods: readonly PlanPeriod[];
  /** By task: the index of its only period. */
  readonly periodOf: ReadonlyMap<string, number>;
  /** Items of each period. */
  readonly load: readonly number[];
  /** Tasks of overfull periods that could be done in the next one: none waits for them there, and no gate lies before. */
  readonly movable: ReadonlyMap<number, readonly string[]>;
  /** Tasks whose period begins after their gate, or after their due date where no gate covers them; calendar days up to its end. */
  readonly late: readonly { readonly id: string; readonly days: number }[];
}

/** After every day. */
const NO_DAY = '9999';
/** Sprints at most: what does not fit into ten years of fortnights is put into the last one. */
const MOST_PERIODS = 260;

/**
 * Puts each task into exactly one sprint, none before what blocks it. The same input gives the same plan.
 * `dates`: nothing begins after its due date; what is too much for a sprint goes to an earlier one with room, if there is one.
 * `capacity`: no sprint takes more than it can, apart from fixed tasks and tasks that are larger than a sprint, which have one alone.
 * @param tasks in the order of the template: of two with the same date the first is done first
 * @param periods at least one; more are asked for where the last is full
 * @param more the period after so many
 */
export function planSprints(
  tasks: readonly PlanTask[],
  periods: readonly PlanPeriod[],
  mode: PlanMode,
  more: (count: number) => PlanPeriod,
): SprintPlan {
  const sorted = blockersFirst(tasks);
  const spans = [...periods];
  const placed = mode === 'dates' ? byDates(sorted, spans) : byCapacity(sorted, spans, more);
  const load = spans.map(() => 0);
  for (const { id, weight } of sorted) load[placed.get(id) ?? 0] = (load[placed.get(id) ?? 0] ?? 0) + weight;
  return {
    periods: spans,
    periodOf: placed,
    load,
    movable: mode === 'dates' ? movableOf(sorted, spans, placed, load) : new Map(),
    late: sorted.flatMap(({ id, due, gate }) => {
      const span = spans[placed.get(id) ?? 0];
      const last = gate ?? due;
      return span === undefined || last === null || span.start <= last
        ? []
        : [{ id, days: daysBetween(last, span.end) }];
    }),
  };
}

/** By due date and order, each after what blocks it; of a ring of blockers the first in order is taken first. */
function blockersFirst(tasks: readonly PlanTask[]): PlanTask[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const day = ({ due }: PlanTask) => due ?? NO_DAY;
  // A sort keeps the order of equal ones.
  const byDue = [...tasks].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  const seen = new Set<string>();
  const sorted: PlanTask[] = [];
  for (const first of byDue) {
    // Without recursion: a chain may be as long as the wave.
    const open: { readonly task: PlanTask; next: number }[] = [];
    const enter = (task: PlanTask | undefined) => {
      if (task === undefined || seen.has(task.id)) return;
      seen.add(task.id);
      open.push({ task, next: 0 });
    };
    enter(first);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const blocker = top.task.blockers[top.next];
      top.next += 1;
      if (blocker === undefined) {
        sorted.push(top.task);
        open.pop();
      } else enter(byId.get(blocker));
    }
  }
  return sorted;
}

/** The last period that begins by a day; the first where the day has passed, the last where there is none. */
function lastBy(day: string | null, spans: readonly PlanPeriod[]): number {
  if (day === null) return spans.length - 1;
  let at = 0;
  while (at + 1 < spans.length && (spans[at + 1] as PlanPeriod).start <= day) at += 1;
  return at;
}

function byDates(sorted: readonly PlanTask[], spans: readonly PlanPeriod[]): Map<string, number> {
  const latest = new Map(sorted.map(({ id, due }) => [id, lastBy(due, spans)]));
  for (const { id, blockers } of sorted.toReversed())
    for (const blocker of blockers)
      if (latest.has(blocker)) latest.set(blocker, Math.min(latest.get(blocker) ?? 0, latest.get(id) ?? 0));
  const load = spans.map(() => 0);
  const placed = new Map<string, number>();
  for (const { id, weight } of sorted) {
    const at = latest.get(id) ?? 0;
    placed.set(id, at);
    load[at] = (load[at] ?? 0) + weight;
  }
  const room = (at: number, weight: number) => (load[at] ?? 0) + weight <= (spans[at]?.capacity ?? 0);
  for (const { id, weight, isFixed, blockers } of sorted) {
    const at = placed.get(id) ?? 0;
    if (isFixed || (load[at] ?? 0) <= (spans[at]?.capacity ?? 0)) continue;
    const first = Math.max(0, ...blockers.map((blocker) => placed.get(blocker) ?? 0));
    for (let earlier = at - 1; earlier >= first; earlier -= 1) {
      if (!room(earlier, weight)) continue;
      placed.set(id, earlier);
      load[at] = (load[at] ?? 0) - weight;
      load[earlier] = (load[earlier] ?? 0) + weight;
      break;
    }
  }
  return placed;
}

function byCapacity(
  sorted: readonly PlanTask[],
  spans: PlanPeriod[],
  more: (count: number) => PlanPeriod,
): Map<string, number> {
  const placed = new Map<string, number>();
  const load: number[] = [];
  // Fixed ones have their place whatever else is in it.
  for (const { id, due, weight, isFixed } of sorted) {
    if (!isFixed) continue;
    const at = lastBy(due, spans);
    placed.set(id, at);
    load[at] = (load[at] ?? 0) + weight;
  }
  let largest = Math.max(...spans.map(({ capacity }) => capacity));
  const grow = () => {
    const next = more(spans.length);
    spans.push(next);
    largest = Math.max(largest, next.capacity);
  };
  // Up to here no period has room for anything.
  let open = 0;
  for (const { id, weight, isFixed, blockers } of sorted) {
    const first = Math.max(0, ...blockers.map((blocker) => placed.get(blocker) ?? 0));
    if (isFixed) {
      // What blocks it comes later than its date: the order outranks the date.
      const at = placed.get(id) ?? 0;
      if (first > at) {
        load[at] = (load[at] ?? 0) - weight;
        load[first] = (load[first] ?? 0) + weight;
        placed.set(id, first);
      }
      continue;
    }
    const isLarge = weight > largest;
    while (open < spans.length && (load[open] ?? 0) >= (spans[open]?.capacity ?? 0)) open += 1;
    let at = Math.max(first, Math.min(open, MOST_PERIODS - 1));
    for (; at < MOST_PERIODS - 1; at += 1) {
      if (at >= spans.length) grow();
      const { capacity } = spans[at] as PlanPeriod;
      const taken = load[at] ?? 0;
      if (capacity > 0 && (isLarge ? taken === 0 : taken + weight <= capacity)) break;
    }
    while (at >= spans.length) grow();
    placed.set(id, at);
    load[at] = (load[at] ?? 0) + weight;
  }
  return placed;
}

function movableOf(
  sorted: readonly PlanTask[],
  spans: readonly PlanPeriod[],
  placed: ReadonlyMap<string, number>,
  load: readonly number[],
): Map<number, readonly string[]> {
  const waits = new Map<string, number>();
  for (const { id, blockers } of sorted)
    for (const blocker of blockers)
      waits.set(blocker, Math.min(waits.get(blocker) ?? Infinity, placed.get(id) ?? Infinity));
  const movable = new Map<number, string[]>();
  for (const { id, gate, isFixed } of sorted) {
    const at = placed.get(id) ?? 0;
    const next = spans[at + 1];
    if ((load[at] ?? 0) <= (spans[at]?.capacity ?? 0) || next === undefined || isFixed) continue;
    if ((waits.get(id) ?? Infinity) > at && (gate === null || next.end <= gate))
      movable.set(at, [...(movable.get(at) ?? []), id]);
  }
  return movable;
}
