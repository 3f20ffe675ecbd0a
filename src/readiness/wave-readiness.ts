import type { CriterionIs, ItemIs, Lack, PhaseState, ReadinessNumbers, StateRule } from '../contract/readiness';
import type { SeenEvidence } from './issue-fact';

/** What the rules say of a wave: numbers with the items behind them. */
export interface WaveReadiness {
  readonly phases: readonly PhaseReadiness[];
  readonly total: ReadinessNumbers;
  /** Items that are counted or shown: every number above is a filter of these. In the order of the template, added ones last in their phase. */
  readonly items: readonly ItemState[];
}

export interface PhaseReadiness {
  readonly slug: string;
  readonly name: string;
  readonly state: PhaseState;
  /** Each with the rule's number, so that the printed rules can be linked to. Never empty but for `on-track`. */
  readonly reasons: readonly StateReason[];
  readonly numbers: ReadinessNumbers;
  /** Something counted is in progress or done: with the items all that its state is judged by again once its exit is known. */
  readonly begun: boolean;
}

/** Why a phase is in its state: the rule that holds, and how many items make it hold. */
export interface StateReason {
  readonly rule: StateRule;
  readonly count: number;
}

export interface ItemState {
  /** Node path, or `addedId`. */
  readonly id: string;
  readonly issue: string | null;
  readonly phase: string;
  readonly module: string;
  readonly workstream: string;
  readonly level: 'epic' | 'task' | 'subtask';
  readonly is: ItemIs;
  /** In readiness. */
  readonly counted: boolean;
  /** In the team backlog: people added it. Never counted. */
  readonly team: boolean;
  readonly complete: boolean;
  /** Why an item that is counted, or in the team backlog, is not complete, all of it. */
  readonly lacks: readonly Lack[];
  readonly high: boolean;
  readonly overdue: boolean;
  readonly late: boolean;
  /** The last agreed plan has it due before today. */
  readonly planned: boolean;
  readonly stopped: boolean;
  readonly unowned: boolean;
  readonly added: boolean;
  readonly tampered: boolean;
  readonly sinceBegin: boolean;
  readonly assignee: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly firstDue: string | null;
  /** By the present plan; null: it has no day, or people added it. */
  readonly plannedDue: string | null;
  readonly criteria: readonly CriterionState[];
  readonly rowsAnswered: number;
  readonly rows: number;
  /** Sub-tasks that people added below it. */
  readonly extras: number;
  readonly extrasOpen: number;
}

export interface CriterionState {
  readonly key: string;
  readonly is: CriterionIs;
  readonly evidence: SeenEvidence | null;
  /** A person confirmed it who was not the assignee then, and is not now. Absent otherwise. */
  readonly byOther?: true;
}
