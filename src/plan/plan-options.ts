import type { NodePath } from './import-plan';

/** What a project offers and what a person chose: all that a plan depends on besides the template. */
export interface PlanOptions {
  /** Hierarchy levels that the project's issue types have. Standard issues exist in every project. */
  readonly levels: { readonly epic: boolean; readonly subtask: boolean };
  /** Nodes left out, with all below them. */
  readonly unticked: ReadonlySet<string>;
  /** Nodes that have an issue already, by its Jira id. */
  readonly existing: ReadonlyMap<NodePath, string>;
  /** Short code of the wave; stands in labels. */
  readonly waveCode: string;
}
