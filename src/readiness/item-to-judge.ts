import type { IssueFact } from './issue-fact';
import type { CriterionSpec, RowSpec } from './item-spec';
import type { ItemState } from './wave-readiness';

/** An item as it is to be judged: a node of the template, or a task that people added. */
export interface ItemToJudge {
  readonly id: string;
  readonly phase: string;
  readonly module: string;
  readonly workstream: string;
  readonly level: ItemState['level'];
  readonly added: boolean;
  readonly ongoing: boolean;
  /** By the template; it counts where Jira has no priority, or where the template's did not reach it. */
  readonly high: boolean;
  readonly ownPriority: boolean;
  readonly criteria: readonly CriterionSpec[];
  readonly rows: readonly RowSpec[];
  readonly firstStart: string | null;
  readonly firstDue: string | null;
  /** By the present plan; null: it has no day, or people added it. */
  readonly plannedDue: string | null;
  /** Absent: nobody has read its issue yet. */
  readonly fact: IssueFact | undefined;
  /**
   * A task of the template above others and without criteria or rows of its own: it counts only while a sub-task that people
   * added below it is open, so that added work never makes a number better, neither when it is added nor when it is done.
   */
  readonly onlyHolds: boolean;
}
