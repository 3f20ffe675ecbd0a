import type { Offset } from '../../template/template';
import type { PlannedMilestone } from '../import-plan';
import type { DateChoices, Day } from './date-choices';
import { offsetDay } from './offset-day';
import { settleDay } from './settle-day';
import { workingCalendar } from './working-calendar';

/** The day of a gate by its offset, on a working day; null where it has none, or what it is counted from has no date. */
export const gateDate = (
  offset: Offset | null,
  milestones: readonly Pick<PlannedMilestone, 'id' | 'date'>[],
  dates: DateChoices,
): Day | null => {
  const base = offset === null ? null : (milestones.find(({ id }) => id === offset.milestone)?.date ?? null);
  return offset === null || base === null ? null : settleDay(offsetDay(base, offset), dates, workingCalendar(dates));
};
