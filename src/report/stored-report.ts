import { z } from 'zod';
import { DECISION_STATES } from '../contract/decision-log';
import { partyName } from '../contract/readiness';
import { storedGateViews } from '../gates/stored-gate-views';
import { storedView, viewStamp } from '../readiness/stored-view';
import { storedOverrides } from '../sprints/state-override';

/** What the plan says of an item, in words. A number is stored: a later version adds at the end. */
export const PLAN_STATES = [
  'Open',
  'In progress',
  'Complete',
  'Overdue',
  'Blocked',
  'Missing',
  'Unreadable',
  "Won't do",
  'Not applicable',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Places in the lists of names below; null: it has none. */
const place = z.number().int().nullable();

const planRow = z.tuple([
  /** The name of the work, as the template has it. */
  z.string(),
  /** Its issue: who may not see it in Jira is not shown the row. Null: there is none. */
  z.string().nullable(),
  /** Phase, workstream and role. */
  place,
  place,
  place,
  /** Due day. */
  z.string().nullable(),
  /** Of `PLAN_STATES`. */
  z.number().int(),
]);

/**
 * All that the reports of a wave are made of, in one row, so that an export reads no more, whatever the size of the wave. Views are
 * in it as they are stored beside it.
 */
export const storedReport = viewStamp.extend({
  view: storedView,
  gates: storedGateViews,
  workstreams: z.array(z.object({ slug: z.string(), name: z.string() })),
  roles: z.array(z.object({ name: z.string(), party: partyName.nullable() })),
  /** By due day. Of a very large wave not all. */
  plan: z.array(planRow),
  /** How many items there are of each phase, workstream and party: what is not in `plan` is counted by it. */
  planCounts: z.array(z.tuple([place, place, partyName.nullable(), z.number().int()])),
  /** Of the matrix: name, issue, letters by role. */
  matrix: z.array(z.tuple([z.string(), z.string().nullable(), z.array(z.tuple([z.number().int(), z.string()]))])),
  /** Rows of the matrix that did not fit. */
  matrixLeft: z.number().int(),
  /** What people say of workstreams in sprints instead of the rule. Optional: kept since 0.9. */
  sprintStates: storedOverrides.shape.overrides.default([]),
  decisions: z.array(
    z.object({ number: z.number(), title: z.string(), state: z.enum(DECISION_STATES), due: z.string().nullable() }),
  ),
});
export type StoredReport = z.infer<typeof storedReport>;
export type StoredPlanRow = z.infer<typeof planRow>;
