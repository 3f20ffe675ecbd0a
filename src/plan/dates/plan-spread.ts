import type { DateFinding, SpreadView } from '../../contract/date-findings';
import type { DateChoices, Day } from './date-choices';
import type { SpreadDay } from './spread-nodes';
import { workingCalendar } from './working-calendar';

interface Asked {
  /** What was spread; empty where that was not chosen. */
  readonly spread: readonly SpreadDay[];
  readonly findings: readonly DateFinding[];
  readonly dates: DateChoices;
  /** In the wave's time zone. */
  readonly today: Day | null;
  readonly scheduleBy: (dates: DateChoices) => readonly SpreadDay[];
}

/** Findings that later days of items would settle. */
const SETTLED: ReadonlySet<DateFinding['kind']> = new Set(['past', 'before-start', 'gates-past', 'too-near']);

/**
 * What spreading the open items has done; or, where the dates do not fit, what it would do from the day on which work begins (today or
 * the next working day where that is past or not given).
 */
export const planSpread = ({ spread, findings, dates, today, scheduleBy }: Asked): SpreadView | null => {
  if (dates.spreadFrom != null && spread.length > 0) return { isOn: true, from: dates.spreadFrom, items: spread };
  if (!findings.some(({ kind }) => SETTLED.has(kind))) return null;
  const earliest = [dates.start, today]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);
  if (earliest === undefined || dates.cutover === null) return null;
  const from = workingCalendar(dates).onOrAfter(earliest);
  if (from >= dates.cutover) return null;
  const items = scheduleBy({ ...dates, spreadFrom: from });
  return items.length === 0 ? null : { isOn: false, from, items };
};
