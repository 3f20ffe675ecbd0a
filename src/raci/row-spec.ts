import type { RaciRowKind } from '../contract/raci';

/** A row of the matrix as the template has it: plain data, so that a wave can keep it when the source is gone. */
export interface RowSpec {
  readonly id: string;
  readonly kind: RaciRowKind;
  /** The row above: a task's module, a subtask's task. */
  readonly parent: string | null;
  /** Slugs; null for gates and milestones. */
  readonly phase: string | null;
  readonly workstream: string | null;
  readonly name: string;
  /** Roles that the node itself names as its owners, the responsible one first; null where it has those of the node above. */
  readonly owners: readonly string[] | null;
  /** What the template says in so many words; null: nothing. */
  readonly raci: {
    readonly accountable?: string | undefined;
    readonly responsible?: readonly string[] | undefined;
    readonly consulted?: readonly string[] | undefined;
    readonly informed?: readonly string[] | undefined;
  } | null;
}
