import type { WaveFacts } from '../readiness/wave-facts';
import type { WaveReadiness } from '../readiness/wave-readiness';
import { dayAfter } from '../values/day-after';
import { isWorkingDay } from '../values/is-working-day';
import type { PlanPeriod, PlanTask } from './plan-sprints';

/** An open task of a wave with what a plan says of it to people. */
export interface OpenTask extends PlanTask {
  readonly issue: string | null;
  readonly phase: string;
}

/**
 * The open tasks of a wave in the order of its template, each with its open sub-tasks. Epics are not planned: what is open of them
 * are their tasks. A task's day is the last one of it and its sub-tasks.
 */
export function openTasks(
  { specs, facts, planned, phases }: Pick<WaveFacts, 'specs' | 'facts' | 'planned' | 'phases'>,
  { items }: Pick<WaveReadiness, 'items'>,
): OpenTask[] {
  const gates = new Map(phases.map(({ slug, gate }) => [slug, gate]));
  const tasks = new Map<string, Gathered>();
  const taskOf = new Map<string, string>();
  for (const item of items) {
    if (item.level === 'epic') continue;
    const id = (item.level === 'subtask' ? specs.get(item.id)?.parent : null) ?? item.id;
    const fact = facts.get(id);
    const issue = id === item.id ? item.issue : (fact?.issue ?? null);
    if (issue !== null) taskOf.set(issue, id);
    if (item.issue !== null) taskOf.set(item.issue, id);
    if (item.complete || !(item.counted || item.team)) continue;
    let task = tasks.get(id);
    if (task === undefined) {
      const due = fact?.last?.due ?? null;
      task = { id, issue, phase: item.phase, weight: 0, due, isFixed: planned.get(id)?.change === true, waitsFor: [] };
      tasks.set(id, task);
      task.waitsFor.push(...(fact?.last?.blockers ?? []));
    }
    task.weight += 1;
    if (item.due !== null && (task.due === null || item.due > task.due)) task.due = item.due;
    if (id === item.id) continue;
    task.isFixed ||= planned.get(item.id)?.change === true;
    task.waitsFor.push(...(facts.get(item.id)?.last?.blockers ?? []));
  }
  const blockersOf = ({ id, waitsFor }: Gathered): readonly string[] => {
    if (waitsFor.length === 0) return NONE;
    const found = new Set(waitsFor.flatMap((issue) => taskOf.get(issue) ?? []));
    return [...found].filter((blocker) => blocker !== id && tasks.has(blocker));
  };
  return Array.from(tasks.values(), (task): OpenTask => {
    const { id, issue, phase, weight, due, isFixed } = task;
    return { id, issue, phase, weight, due, isFixed, gate: gates.get(phase) ?? null, blockers: blockersOf(task) };
  });
}

/** A task while its items are gone through. */
interface Gathered {
  readonly id: string;
  readonly issue: string | null;
  readonly phase: string;
  weight: number;
  due: string | null;
  isFixed: boolean;
  /** Issues. */
  readonly waitsFor: string[];
}
const NONE: readonly string[] = [];

export interface WorkCalendar {
  readonly workingDays: readonly number[];
  readonly holidays: readonly { readonly date: string }[];
  readonly freezes: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The sprint after so many from a day on. Its capacity is the part of a full sprint's that its working days are: holidays and freeze
 * windows count; one with a working day takes at least one item.
 * @param full items of a sprint without holidays
 */
export function sprintAt(
  count: number,
  { start, weeks, full }: { readonly start: string; readonly weeks: number; readonly full: number },
  { workingDays, holidays, freezes }: WorkCalendar,
): PlanPeriod {
  const days = weeks * 7;
  const first = dayAfter(start, count * days);
  const calendar = { workingDays, holidays: new Set(holidays.map(({ date }) => date)) };
  const worked = Array.from({ length: days }, (_, at) => dayAfter(first, at)).filter(
    (day) => isWorkingDay(Date.parse(day), calendar) && !freezes.some(({ from, to }) => from <= day && day <= to),
  ).length;
  const whole = Math.max(1, workingDays.length * weeks);
  return {
    start: first,
    end: dayAfter(first, days - 1),
    capacity: worked === 0 ? 0 : Math.max(1, Math.floor((full * worked) / whole)),
  };
}
