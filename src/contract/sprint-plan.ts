/** What a plan of sprints keeps where it cannot keep both: due dates, or what a sprint can take. */
export const PLAN_MODES = ['dates', 'capacity'] as const;
export type PlanMode = (typeof PLAN_MODES)[number];

/** Weeks of a sprint at most. */
export const MAX_SPRINT_WEEKS = 4;

export interface SprintPlanRequest {
  readonly wave: string;
  readonly weeks: number;
  /** ISO day: the first of Sprint 0. */
  readonly start: string;
  readonly mode: PlanMode;
}

/** A sprint as it would be planned. */
export interface PlannedSprint {
  /** At most 30 characters: Jira's limit. */
  readonly name: string;
  /** ISO days, both included. */
  readonly start: string;
  readonly end: string;
  /** From the phases and gates of its days. */
  readonly goal: string;
  readonly tasks: number;
  readonly items: number;
  readonly capacity: number;
  /** Of its tasks, when it is overfull: those that could be done in the next one and touch no gate there. */
  readonly movable: number;
  /** Of its tasks: those that are late for their gate, or for their due date where no gate covers them. */
  readonly late: number;
}

/** A task that a plan has something to say of, as the person sees it. */
export interface PlanNote {
  readonly issue: string;
  readonly key: string;
  readonly title: string;
  readonly sprint: string;
  /** ISO day. */
  readonly due: string | null;
  /** Days that it is late; null: it could move to the next sprint. */
  readonly days: number | null;
}

/** Sprints from the plan of a wave: nothing is written in Jira. */
export interface SprintPlanView {
  readonly sprints: readonly PlannedSprint[];
  /** Tasks that are late or could move, the first ones. */
  readonly notes: readonly PlanNote[];
  /** Of those, how many are not listed: there are more, or Jira does not show them to the person. */
  readonly unlisted: number;
  /** Items that the last closed sprints finished; empty: capacity is what is open, spread evenly. */
  readonly pace: readonly number[];
  /** Open tasks without a due date: they are planned last. */
  readonly undated: number;
}
