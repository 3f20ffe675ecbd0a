import { Temporal } from 'temporal-polyfill';
import { T_ZERO } from '../../template/template';
import type { PlannedMilestone } from '../import-plan';
import type { DateChoices, Day } from './date-choices';
import { workingCalendar } from './working-calendar';

/**
 * What speaks against T-0 and the milestones, as sentences to be accepted: in the past, on a day off, in a freeze window, at an hour
 * that the clock change of that day leaves out or repeats. `today` is the day in the wave's zone; null says nothing of the past.
 */
export const dateWarnings = (
  milestones: readonly PlannedMilestone[],
  dates: DateChoices,
  today: Day | null,
): readonly string[] => {
  const calendar = workingCalendar(dates);
  const found: string[] = [];
  for (const { id, name, date, from } of milestones) {
    if (date === null || from === 'none') continue;
    const what = id === T_ZERO ? 'T-0' : name;
    if (today !== null && date < today && (id === T_ZERO || from === 'typed'))
      found.push(`${what}, ${date}, is in the past.`);
    if (from !== 'typed') continue;
    if (!calendar.isWorking(date)) found.push(`${what}, ${date}, is not a working day${holidayName(date, dates)}.`);
    const freeze = dates.freezes.find((one) => one.from <= date && date <= one.to);
    if (freeze !== undefined)
      found.push(
        `${what}, ${date}, lies in the freeze window ${freeze.name === '' ? `${freeze.from} to ${freeze.to}` : freeze.name}.`,
      );
  }
  const clock = clockChange(dates);
  return clock === null ? found : [...found, clock];
};

const holidayName = (date: Day, { holidays }: DateChoices): string => {
  const name = holidays.find((one) => one.date === date)?.name ?? '';
  return name === '' ? '' : ` (${name})`;
};

const clockChange = ({ cutover, time, zone }: DateChoices): string | null => {
  if (cutover === null || time === null) return null;
  const at = Temporal.PlainDateTime.from(`${cutover}T${time}`);
  const earlier = at.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = at.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return null;
  return earlier.toPlainDateTime().equals(later.toPlainDateTime())
    ? `On ${cutover} the clock is put back in ${zone}: ${time} comes twice. The first one is meant.`
    : `On ${cutover} the clock is put forward in ${zone}: ${time} does not come.`;
};
