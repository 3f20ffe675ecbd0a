import type { Traits } from '../../template/template';
import type { NodeKind, NodePath, PlannedPhase } from '../import-plan';
import type { Day } from './date-choices';

/** What dating needs of a node. Omitted nodes are not among them. Plain data: it is stored with a wave, so that T-0 can move later. */
export interface NodeToDate {
  readonly path: NodePath;
  readonly kind: NodeKind;
  readonly phase: PlannedPhase;
  readonly traits: Pick<Traits, 'offset' | 'duration' | 'ongoing' | 'change'>;
  /** Whether readiness counts it: a leaf, or a parent with criteria or rows of its own; never an ongoing one. */
  readonly counted: boolean;
  readonly children: readonly NodeToDate[];
}

export interface NodeDates {
  readonly start?: Day;
  readonly due?: Day;
  /** Id of a milestone without a date, on which its dates wait. */
  readonly waitsFor?: string;
}
