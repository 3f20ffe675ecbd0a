import type { RowKind } from '../contract/readiness';
import type { Evidence, Priority } from '../template/template';

/**
 * What the plan says of one node of a wave, as far as readiness is judged by it: written once by the import that made or
 * kept its issue, and never again. Texts are stored beside it, since a view of a whole wave needs none of them.
 */
export interface ItemSpec {
  /** The node's path. */
  readonly node: string;
  /** The node above it; null for a module. */
  readonly parent: string | null;
  readonly level: 'epic' | 'task' | 'subtask';
  /** The phase's slug. */
  readonly phase: string;
  /** The path of its module; its own for a module. */
  readonly module: string;
  /** Slug of the workstream; without another word of the template the phase's. */
  readonly workstream: string;
  readonly ongoing: boolean;
  /** The template gives it the priority High or above. Counts where the project has no priorities. */
  readonly high: boolean;
  /** As the template says; absent where it says nothing. */
  readonly priority?: Priority;
  /** Jira's create screen took it: from then on Jira's counts. Otherwise the template's does, whatever Jira shows. */
  readonly priorityInJira?: true;
  /** Ids of roles, the responsible one first. */
  readonly owners: readonly string[];
  readonly criteria: readonly CriterionSpec[];
  readonly rows: readonly RowSpec[];
  /** Keys of criteria and rows that earlier imports asked and the last one does not; absent: none. Said beside the numbers they made smaller. */
  readonly takenOut?: readonly string[];
  /** Form fields and questions to be answered; they are not counted. */
  readonly asks: number;
  /** ISO days of the first plan; null where nothing dated it. */
  readonly firstStart: string | null;
  readonly firstDue: string | null;
}

export interface CriterionSpec {
  /** Of its text: another wording is another criterion, and has to be confirmed again. */
  readonly key: string;
  readonly evidence: Evidence;
}

export interface RowSpec {
  readonly key: string;
  readonly kind: RowKind;
  /** A row without a priority counts as high. */
  readonly high: boolean;
}
