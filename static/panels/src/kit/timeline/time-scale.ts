import { dayNumber, isoDay } from './timeline-day';

export interface TimeScale {
  /** First and last day of the chart, as day numbers; the last one is at least a day after the first. */
  readonly from: number;
  readonly to: number;
  /** Where ticks stand, as plain days. */
  readonly ticks: readonly string[];
  /** Where a day begins, in percent of the chart's width. */
  at(day: string): number;
}

const MOST_TICKS = 6;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** A scale that all the days fit into, with a little room; ticks on first days of months, or of weeks where the time is short. */
export function timeScale(days: readonly string[]): TimeScale | null {
  if (days.length === 0) return null;
  const numbers = days.map(dayNumber);
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b));
  const room = Math.max(2, Math.ceil((last - first) * 0.03));
  const from = first - room;
  const to = last + room + 1;
  return {
    from,
    to,
    ticks: ticksBetween(from, to),
    at: (day) => ((dayNumber(day) - from) / (to - from)) * 100,
  };
}

function ticksBetween(from: number, to: number): readonly string[] {
  for (const step of MONTH_STEPS) {
    const ticks = monthStarts(from, to, step);
    if (ticks.length > MOST_TICKS) continue;
    return ticks.length >= 2 ? ticks : weekStarts(from, to);
  }
  return monthStarts(from, to, 120).slice(0, MOST_TICKS);
}

function monthStarts(from: number, to: number, step: number): readonly string[] {
  const ticks: string[] = [];
  const first = new Date(`${isoDay(from)}T00:00:00Z`);
  for (let month = first.getUTCFullYear() * 12 + first.getUTCMonth(); ticks.length <= MOST_TICKS; month += 1) {
    const day = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)).toISOString().slice(0, 10);
    if (dayNumber(day) >= to) break;
    if (dayNumber(day) >= from && month % step === 0) ticks.push(day);
  }
  return ticks;
}

function weekStarts(from: number, to: number): readonly string[] {
  const step = 7 * Math.max(1, Math.ceil((to - from) / 7 / MOST_TICKS));
  const ticks: string[] = [];
  for (let day = from; day < to; day += step) ticks.push(isoDay(day));
  return ticks;
}
