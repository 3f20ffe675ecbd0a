import type { DatedPhase, NodePath, PlannedMilestone, PlannedPhase } from '../import-plan';
import type { DateChoices, Day } from './date-choices';
import type { NodeDates, NodeToDate } from './node-to-date';
import { offsetDay } from './offset-day';
import { phaseWindows, type PhaseWindow } from './phase-windows';
import { settleChange, settleDay } from './settle-day';
import { spanOf } from './span-of';
import { type SpreadDay, spreadNodes } from './spread-nodes';
import { workingCalendar, type WorkingCalendar } from './working-calendar';

export interface ScheduleProblem {
  readonly message: string;
}

export interface Schedule {
  readonly dates: ReadonlyMap<NodePath, NodeDates>;
  readonly phases: readonly DatedPhase[];
  /** Due days that were spread before T-0; empty where that was not chosen. */
  readonly spread: readonly SpreadDay[];
  readonly problems: readonly ScheduleProblem[];
}

/**
 * Dates every node that something dates. An offset gives the due day, and with a duration the start; nodes without offsets fill
 * their phase's window in the order in which they stand (modules side by side where that is chosen), where there is a start and a T-0; below a node with an offset, what
 * has none shares its days. What is ongoing begins and ends with its phase. A parent spans its children. Total and deterministic.
 */
export const scheduleNodes = (
  modules: readonly NodeToDate[],
  phases: readonly PlannedPhase[],
  cutoverPhase: number,
  milestones: readonly PlannedMilestone[],
  dates: DateChoices,
): Schedule => {
  const calendar = workingCalendar(dates);
  const inPhase = phases.map((phase) => ({
    ...phase,
    modules: modules.filter((module) => module.phase.slug === phase.slug),
  }));
  const sized = inPhase.map((phase) => ({
    ...phase,
    counted: sum(phase.modules.map(countCounted)),
    hasItems: phase.modules.length > 0,
  }));
  const { windows, lengths, problems } = phaseWindows(sized, cutoverPhase, dates, calendar);
  const found = new Map<NodePath, NodeDates>();
  const turned: ScheduleProblem[] = [];
  const scheduler = new Scheduler(found, new Map(milestones.map(({ id, date }) => [id, date])), dates, calendar);
  for (const { slug, modules: own } of sized) {
    const window = own.some(needsWindow) ? (windows.get(slug) ?? null) : null;
    if (dates.sideBySide?.includes(slug) === true) for (const module of own) scheduler.fill([module], window);
    else scheduler.fill(own, window);
  }
  const spread = spreadNodes(modules, found, dates, calendar);
  for (const [node, when] of spread.dates) found.set(node, when);
  const dated = sized.map(({ slug, name, modules: own, counted }): DatedPhase => {
    const spans = own.flatMap((module) => found.get(module.path) ?? []);
    const typed = Object.hasOwn(dates.bounds, slug) ? dates.bounds[slug] : undefined;
    const computed = {
      start: typed?.start ?? first(spans.flatMap(({ start, due }) => start ?? due ?? [])) ?? null,
      due: typed?.due ?? last(spans.flatMap(({ due }) => due ?? [])) ?? null,
    };
    // A bound that is typed alone must not turn its phase around.
    const span =
      computed.start !== null && computed.due !== null && computed.start > computed.due
        ? { start: computed.start, due: computed.start }
        : computed;
    if (span !== computed && needsNoWindow(own))
      turned.push({
        message: `${name} would begin on ${String(computed.start)} and end before that, on ${String(computed.due)}.`,
      });
    scheduler.endOngoing(own, span);
    const length = own.some(needsWindow) ? lengths.get(slug) : undefined;
    return { slug, name, ...span, items: counted, ...(length === undefined ? {} : { length }) };
  });
  return {
    dates: found,
    phases: dated,
    spread: spread.days,
    problems: [...own(problems, modules), ...turned, ...scheduler.frozen],
  };
};

/** Days that do not fit are a problem only where something is dated by them. */
const own = (problems: readonly ScheduleProblem[], modules: readonly NodeToDate[]): readonly ScheduleProblem[] =>
  modules.some(needsWindow) ? problems : [];

class Scheduler {
  /** What changes production and finds no day of its phase outside the freeze windows. */
  readonly frozen: ScheduleProblem[] = [];

  constructor(
    private readonly found: Map<NodePath, NodeDates>,
    private readonly milestones: ReadonlyMap<string, Day | null>,
    private readonly dates: DateChoices,
    private readonly calendar: WorkingCalendar,
  ) {}

  /** Dates nodes of one phase: by their offsets, else by their place among the window's working days. */
  fill(nodes: readonly NodeToDate[], window: PhaseWindow | null): void {
    const days = window === null ? [] : this.calendar.between(window.start, window.due);
    const whole = window !== null && days.length === 0 ? [window.start] : days;
    const units = sum(nodes.map(unitsOf));
    let before = 0;
    const slot = (from: number, to: number): NodeDates => {
      const start = Math.min(whole.length - 1, Math.floor((from * whole.length) / units));
      const due = Math.max(start, Math.ceil((to * whole.length) / units) - 1);
      return { ...dayAt(whole, start, 'start'), ...dayAt(whole, due, 'due') };
    };
    const visit = (node: NodeToDate): void => {
      if (node.traits.offset !== undefined) return this.byOffset(node);
      if (isLeaf(node)) {
        const units = unitsOf(node);
        if (units > 0 && whole.length > 0)
          this.found.set(node.path, this.outOfFreeze(node, slot(before, before + units), whole));
        before += units;
        return;
      }
      node.children.forEach(visit);
      if (node.counted && whole.length > 0) this.found.set(node.path, slot(before, before + 1));
      if (node.counted) before += 1;
      this.span(node);
    };
    nodes.forEach(visit);
  }

  /** What is ongoing ends with its phase; where nothing dates the phase, its own offset stays. */
  endOngoing(
    nodes: readonly NodeToDate[],
    { start, due }: { readonly start: Day | null; readonly due: Day | null },
  ): void {
    const visit = (node: NodeToDate): void => {
      node.children.forEach(visit);
      const isWaiting = this.found.get(node.path)?.waitsFor !== undefined;
      if (node.traits.ongoing && start !== null && due !== null && !isWaiting)
        this.found.set(node.path, { start, due });
      if (!isLeaf(node)) this.span(node);
    };
    nodes.forEach(visit);
  }

  private byOffset(node: NodeToDate): void {
    const { offset, duration, change } = node.traits;
    const base = this.milestones.get(offset?.milestone ?? '') ?? null;
    if (offset === undefined) return;
    if (base === null) {
      this.found.set(node.path, { waitsFor: offset.milestone });
      node.children.forEach((child) =>
        child.traits.offset === undefined ? this.waitLike(child, offset.milestone) : this.byOffset(child),
      );
      this.span(node);
      return;
    }
    const day = offsetDay(base, offset);
    const settle = change ? settleChange : settleDay;
    const due = settle(day, this.dates, this.calendar);
    const start = duration === undefined ? null : this.calendar.shift(due, 1 - duration);
    this.found.set(node.path, start === null ? { due } : { start, due });
    for (const child of node.children) {
      if (child.traits.offset !== undefined) this.byOffset(child);
      else this.inherit(child, start === null ? { due } : { start, due });
    }
    this.span(node);
  }

  private waitLike(node: NodeToDate, milestone: string): void {
    this.found.set(node.path, { waitsFor: milestone });
    node.children.forEach((child) =>
      child.traits.offset === undefined ? this.waitLike(child, milestone) : this.byOffset(child),
    );
  }

  /** Below a dated node, what says nothing of its own has that node's days. */
  private inherit(node: NodeToDate, above: NodeDates): void {
    this.found.set(node.path, above);
    for (const child of node.children) {
      if (child.traits.offset !== undefined) this.byOffset(child);
      else this.inherit(child, above);
    }
    this.span(node);
  }

  /** Out of a freeze, but not out of its phase: to the nearest of its days that is not frozen, the one before it first. */
  private outOfFreeze(node: NodeToDate, own: NodeDates, days: readonly Day[]): NodeDates {
    const wanted = own.due;
    if (!node.traits.change || wanted === undefined) return own;
    const isFree = (day: Day) => !this.dates.freezes.some(({ from, to }) => from <= day && day <= to);
    const due = days.findLast((day) => day <= wanted && isFree(day)) ?? days.find((day) => day > wanted && isFree(day));
    if (due === undefined) {
      this.frozen.push({
        message: `A change to production on ${wanted} lies in a freeze window, and so does all of its phase.`,
      });
      return own;
    }
    return { due, ...(own.start === undefined ? {} : { start: own.start < due ? own.start : due }) };
  }

  private span(node: NodeToDate): void {
    const spanned = spanOf(node, this.found);
    if (spanned !== null) this.found.set(node.path, spanned);
  }
}

const isLeaf = (node: NodeToDate): boolean => node.children.length === 0;

const countCounted = (node: NodeToDate): number => (node.counted ? 1 : 0) + sum(node.children.map(countCounted));

/** How much of its phase's window a node takes. What has an offset, or goes on, takes none. */
const unitsOf = (node: NodeToDate): number => {
  if (node.traits.offset !== undefined) return 0;
  if (isLeaf(node)) return node.traits.ongoing ? 0 : 1;
  return (node.counted ? 1 : 0) + sum(node.children.map(unitsOf));
};

const needsWindow = (node: NodeToDate): boolean => unitsOf(node) > 0;
const needsNoWindow = (nodes: readonly NodeToDate[]): boolean => !nodes.some(needsWindow);

const dayAt = (days: readonly Day[], index: number, key: 'start' | 'due'): NodeDates => {
  const day = days[Math.max(0, Math.min(days.length - 1, index))];
  return day === undefined ? {} : { [key]: day };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const first = (days: readonly Day[]): Day | undefined => days.toSorted()[0];
const last = (days: readonly Day[]): Day | undefined => days.toSorted().at(-1);
