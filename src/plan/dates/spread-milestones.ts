import type { PlannedMilestone } from '../import-plan';
import type { DateChoices } from './date-choices';
import { type SpreadDay, spreadDay } from './spread-nodes';

/** Milestones after spreading: those that an offset dates go with the items due by then; T-0 and typed ones stay. By date, undated ones last. */
export const spreadMilestones = (
  milestones: readonly PlannedMilestone[],
  days: readonly SpreadDay[],
  dates: DateChoices,
): readonly PlannedMilestone[] =>
  milestones
    .map((one) =>
      one.date === null || one.from !== 'offset' ? one : { ...one, date: spreadDay(one.date, days, dates) },
    )
    .toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
