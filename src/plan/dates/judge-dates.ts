import type { DateFinding } from '../../contract/date-findings';
import { type Offset, T_ZERO, type Template } from '../../template/template';
import type { Operation, PlannedMilestone } from '../import-plan';
import type { DateChoices, Day } from './date-choices';
import { gateDate } from './gate-date';
import { type SpreadDay, spreadDay } from './spread-nodes';
import { daysBetween } from './working-calendar';

interface Judged {
  readonly template: Template;
  /** Slugs of the phases up to the one that ends with T-0. */
  readonly untilCutover: ReadonlySet<string>;
  readonly operations: readonly Operation[];
  /** By the template's offsets, before spreading. */
  readonly milestones: readonly PlannedMilestone[];
  readonly spread: readonly SpreadDay[];
  readonly dates: DateChoices;
  /** In the wave's time zone; null where the present day is not to be looked at. */
  readonly today: Day | null;
}

/**
 * What a lead should know of the dates before importing (product.md, "Dates without offsets"). Counted are the tasks and sub-tasks that
 * the import would create; ongoing ones end with their phase and are left out.
 */
export const judgeDates = (judged: Judged): readonly DateFinding[] => {
  const { template, operations, milestones, spread, dates, today } = judged;
  const { start, cutover } = dates;
  const items = operations.flatMap(({ kind, draft }) =>
    kind === 'create' && draft.kind !== 'module' && !draft.ongoing ? [draft] : [],
  );
  const found: DateFinding[] = [];
  if (start !== null && cutover !== null && start > cutover)
    found.push({ kind: 'starts-after-cutover', day: start, cutover });
  const late = cutover === null ? 0 : startsLate(items, judged, cutover);
  if (cutover !== null && late > 0) found.push({ kind: 'after-cutover', items: late, day: cutover });
  const near = cutover === null || spread.length > 0 ? null : tooNear(items, judged, cutover);
  if (near !== null) found.push(near);
  const dueBefore = (day: Day) => items.filter(({ due }) => due !== undefined && due < day).length;
  if (today !== null && dueBefore(today) > 0) found.push({ kind: 'past', items: dueBefore(today), day: today });
  if (start !== null && start !== today && dueBefore(start) > 0)
    found.push({ kind: 'before-start', items: dueBefore(start), day: start });
  const gates =
    today === null
      ? 0
      : (template.gates ?? []).filter(({ offset }) => {
          const date = gateDate(offset ?? null, milestones, dates);
          return date !== null && spreadDay(date, spread, dates) < today;
        }).length;
  if (today !== null && gates > 0) found.push({ kind: 'gates-past', items: gates, day: today });
  for (const { id, name } of milestones) {
    const waiting = operations.filter(
      ({ kind, draft }) => kind !== 'omit' && draft.kind !== 'module' && draft.waitsFor === id,
    ).length;
    if (waiting > 0) found.push({ kind: 'unset', items: waiting, milestone: id, name });
  }
  return found;
};

type Item = Pick<Operation['draft'], 'start' | 'due' | 'offset' | 'property'>;

/** What the template itself puts behind T-0 is meant: only other items of phases up to the cutover count. */
const startsLate = (items: readonly Item[], judged: Judged, cutover: Day): number =>
  items.filter(({ start, due, offset, property }) => {
    const begins = start ?? due;
    if (begins === undefined || begins <= cutover || !judged.untilCutover.has(property.phase)) return false;
    return offset === undefined || daysFromCutover(offset, judged) === null;
  }).length;

/** Null where the earliest offset leaves enough days, or nothing is counted from T-0. */
const tooNear = (items: readonly Item[], judged: Judged, cutover: Day): DateFinding | null => {
  const from = [judged.dates.start, judged.today]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);
  if (from === undefined) return null;
  const earliest = items.flatMap(({ offset }) => (offset === undefined ? [] : (daysFromCutover(offset, judged) ?? [])));
  const needs = -Math.min(0, ...earliest);
  const have = Math.max(0, daysBetween(from, cutover));
  return needs > have ? { kind: 'too-near', needs, have } : null;
};

/** Days of a calendar month in an offset, about. */
const MONTH = 30;

/** Calendar days from T-0, through milestones that offsets date; null where a typed or undated milestone lies between. */
const daysFromCutover = (offset: Offset, { template, milestones }: Judged): number | null => {
  let at: Offset | undefined = offset;
  let days = 0;
  // A circle of offsets is not followed for ever.
  for (let depth = 0; at !== undefined && depth <= milestones.length; depth += 1) {
    const { milestone, months = 0 }: Offset = at;
    days += at.days + MONTH * months;
    if (milestone === T_ZERO) return days;
    if (milestones.find(({ id }) => id === milestone)?.from !== 'offset') return null;
    at = template.milestones?.find(({ id }) => id === milestone)?.offset;
  }
  return null;
};
