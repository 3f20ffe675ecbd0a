import type { NodeToDate } from '../plan/dates/node-to-date';
import type { WaveSchedule } from './schedule-wave';
import type { WavePlan } from './wave-plan';

/** When the plan has each node of a wave, and on which days production or another environment is cut over. */
export interface PlannedDays {
  readonly planned: ReadonlyMap<string, { readonly due: string | null; readonly change: boolean }>;
  /** ISO days, in order. */
  readonly cutovers: readonly string[];
}

/** @param schedule of that plan */
export function plannedDays({ templates }: WavePlan, { dates, milestones }: WaveSchedule): PlannedDays {
  const planned = new Map<string, { readonly due: string | null; readonly change: boolean }>();
  const walk = (nodes: readonly NodeToDate[]): void => {
    for (const { path, traits, children } of nodes) {
      planned.set(path, { due: dates.get(path)?.due ?? null, change: traits.change === true });
      walk(children);
    }
  };
  for (const { nodes } of templates) walk(nodes);
  const cutovers = milestones.flatMap(({ isCutover, date }) => (isCutover && date !== null ? [date] : []));
  return { planned, cutovers: cutovers.sort() };
}
