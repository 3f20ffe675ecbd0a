import { dayNumber, isoDay } from '../timeline/timeline-day';
import { T_0, type MilestoneRow } from '../timeline/milestone-row';
import type { PhaseRow } from './phase-row';

interface Planned {
  readonly phases: readonly PhaseRow[];
  readonly milestones: readonly MilestoneRow[];
}

/**
 * Phases and milestones as they were planned for another T-0, moved by the same number of days: what the timeline shows until the
 * plan for the new date arrives, which also keeps to working days.
 * @param cutover the new T-0, as a plain day; null: none
 * @param typed ids of milestones whose dates do not follow T-0
 */
export function followCutover<Given extends Planned>(
  planned: Given,
  cutover: string | null,
  typed: ReadonlySet<string>,
): Planned {
  const { phases, milestones } = planned;
  const before = milestones.find(({ id }) => id === T_0)?.date ?? null;
  if (cutover === null || before === null || cutover === before) return planned;
  const days = dayNumber(cutover) - dayNumber(before);
  const moved = (day: string | null) => (day === null ? null : isoDay(dayNumber(day) + days));
  return {
    phases: phases.map((phase) => ({ ...phase, start: moved(phase.start), due: moved(phase.due) })),
    milestones: milestones.map((milestone) =>
      typed.has(milestone.id) ? milestone : { ...milestone, date: moved(milestone.date) },
    ),
  };
}
