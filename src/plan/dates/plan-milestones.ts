import { T_ZERO, type Milestone } from '../../template/template';
import type { PlannedMilestone } from '../import-plan';
import type { DateChoices, Day } from './date-choices';
import { offsetDay } from './offset-day';
import { settleChange } from './settle-day';
import { workingCalendar } from './working-calendar';

/**
 * T-0 and the template's milestones with their dates: as typed; else by their offset, on a working day and outside freeze windows;
 * else none. By date, those without one last. T-0 itself stands where it was set: what speaks against that day is a warning.
 */
export const planMilestones = (milestones: readonly Milestone[], dates: DateChoices): readonly PlannedMilestone[] => {
  const calendar = workingCalendar(dates);
  const byId = new Map(milestones.map((one) => [one.id, one]));
  const typed = (id: string): Day | null =>
    (Object.hasOwn(dates.milestones, id) ? dates.milestones[id] : undefined) ?? null;
  /** `above` keeps a circle of offsets from being followed for ever. */
  const dateOf = (id: string, above: ReadonlySet<string>): Day | null => {
    if (id === T_ZERO) return dates.cutover;
    const given = typed(id);
    const offset = byId.get(id)?.offset;
    if (given !== null || offset === undefined || above.has(id)) return given;
    const base = dateOf(offset.milestone, new Set([...above, id]));
    return base === null ? null : settleChange(offsetDay(base, offset), dates, calendar);
  };
  const planned = milestones
    .filter(({ id }) => id !== T_ZERO)
    .map(({ id, name, cutover }): PlannedMilestone => {
      const date = dateOf(id, new Set());
      return {
        id,
        name,
        date,
        from: typed(id) !== null ? 'typed' : date !== null ? 'offset' : 'none',
        isCutover: cutover !== undefined,
        windowDays: cutover?.windowDays ?? null,
        signOff: cutover?.signOff ?? null,
      };
    });
  const zero: PlannedMilestone = {
    id: T_ZERO,
    name: 'T-0',
    date: dates.cutover,
    from: dates.cutover === null ? 'none' : 'typed',
    isCutover: true,
    windowDays: null,
    signOff: null,
  };
  return [zero, ...planned].toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
};
