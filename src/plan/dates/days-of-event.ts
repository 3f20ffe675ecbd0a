import type { AllDayEvent } from './all-day-event';
import { namesNoDay } from './names-no-day';
import { repeatDays, type Steps } from './repeat-days';

/**
 * Days on which an event takes place within a span, several for one that lasts longer.
 * @param replaced days whose occurrence another event of the file replaces
 * @returns `never`: it repeats, but on no day of the span; `endless`: the steps do not reach to its end
 */
export function daysOfEvent(
  event: AllDayEvent,
  replaced: ReadonlySet<number>,
  span: { readonly from: number; readonly to: number },
  steps: Steps,
): readonly number[] | 'never' | 'endless' {
  const { start, length, rules, exceptRules, also } = event;
  if (rules.length > 0 && rules.every((rule) => namesNoDay(rule, start)) && also.length === 0) return 'never';
  // An event that began before the span may last into it.
  const wide = { from: span.from - length + 1, to: span.to };
  const begins = new Set(rules.length === 0 ? [start, ...also] : also);
  for (const rule of rules) {
    const days = repeatDays(rule, start, wide, steps);
    if (days === null) return 'endless';
    for (const day of days) begins.add(day);
  }
  if (begins.size === 0) return rules.every(({ until }) => until !== null && until < wide.from) ? [] : 'never';
  const except = new Set([...event.except, ...replaced]);
  for (const rule of exceptRules) {
    const days = repeatDays(rule, start, wide, steps);
    if (days === null) return 'endless';
    for (const day of days) except.add(day);
  }
  const found: number[] = [];
  for (const begin of begins) {
    if (except.has(begin)) continue;
    // Events that do not repeat are bounded by the size of their file.
    if (steps.left <= 0 && begins.size > 1) return 'endless';
    steps.left -= length;
    for (let day = Math.max(begin, span.from); day < begin + length && day <= span.to; day += 1) found.push(day);
  }
  return found;
}
