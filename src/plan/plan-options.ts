import type { DateChoices, Day } from './dates/date-choices';
import type { Level, NodePath } from './import-plan';
import type { ScopeChoices } from './scope/scope-choices';

/** What a project offers and what a person chose: all that a plan depends on besides the template. */
export interface PlanOptions {
  /** Hierarchy levels that the project's issue types have. Standard issues exist in every project. */
  readonly levels: { readonly epic: boolean; readonly subtask: boolean };
  /** Levels whose create screen takes a priority: there it is no part of the description. Absent: none. */
  readonly priorityFields?: ReadonlySet<Level>;
  readonly scope: ScopeChoices;
  readonly dates: DateChoices;
  /** The present day in the wave's time zone; null where a T-0 in the past is not to be pointed out. */
  readonly today: Day | null;
  /** Nodes that have an issue already, by its Jira id. */
  readonly existing: ReadonlyMap<NodePath, string>;
  /** Short code of the wave; stands in labels. */
  readonly waveCode: string;
}
