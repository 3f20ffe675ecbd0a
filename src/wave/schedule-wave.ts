import type { DateChoices, Day } from '../plan/dates/date-choices';
import { gateDate } from '../plan/dates/gate-date';
import type { NodeDates } from '../plan/dates/node-to-date';
import { planMilestones } from '../plan/dates/plan-milestones';
import { scheduleNodes } from '../plan/dates/schedule-nodes';
import { spreadMilestones } from '../plan/dates/spread-milestones';
import { type SpreadDay, spreadDay } from '../plan/dates/spread-nodes';
import type { NodePath, PlannedMilestone } from '../plan/import-plan';
import type { Offset } from '../template/template';
import type { PlannedTemplate } from './wave-plan';

export interface WaveSchedule {
  readonly dates: ReadonlyMap<NodePath, NodeDates>;
  /** Of all templates, each id once: the first that names it says when it is. */
  readonly milestones: readonly PlannedMilestone[];
  /** Of all templates, each slug once, spanning what they have in it. */
  readonly phases: readonly {
    readonly slug: string;
    readonly name: string;
    readonly start: string | null;
    readonly due: string | null;
  }[];
  /** The day of a gate by its offset, on a working day; null where it has none, or what it is counted from has no date. */
  readonly gateDay: (offset: Offset | null) => Day | null;
}

/** When everything of a wave is, by its dates: each template by its own milestones and phases, all by one T-0. */
export function scheduleWave(templates: readonly PlannedTemplate[], dates: DateChoices): WaveSchedule {
  const nodes = new Map<NodePath, NodeDates>();
  const milestones = new Map(planMilestones([], dates).map((zero) => [zero.id, zero]));
  const phases = new Map<string, WaveSchedule['phases'][number]>();
  const spread: SpreadDay[] = [];
  for (const template of templates) {
    const own = planMilestones(template.milestones, dates);
    const schedule = scheduleNodes(template.nodes, template.phases, template.cutoverPhase, own, dates);
    spread.push(...schedule.spread);
    for (const one of own) if (!milestones.has(one.id)) milestones.set(one.id, one);
    for (const [node, when] of schedule.dates) nodes.set(node, when);
    for (const { slug, name, start, due } of schedule.phases) {
      const other = phases.get(slug);
      phases.set(slug, {
        slug,
        name: other?.name ?? name,
        start: earlier(other?.start ?? null, start),
        due: later(other?.due ?? null, due),
      });
    }
  }
  return {
    dates: nodes,
    milestones: spreadMilestones([...milestones.values()], spread, dates),
    phases: [...phases.values()],
    gateDay: (offset) => {
      // Counted from the milestone's day by the template: counted from a spread day, it would be spread twice.
      const day = gateDate(offset, [...milestones.values()], dates);
      return day === null ? null : spreadDay(day, spread, dates);
    },
  };
}

const earlier = (a: string | null, b: string | null) => (a !== null && (b === null || a < b) ? a : b);
const later = (a: string | null, b: string | null) => (a !== null && (b === null || a > b) ? a : b);
