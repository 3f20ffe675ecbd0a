/** A sprint as Jira answers it. Moments are epoch milliseconds. */
export interface Sprint {
  readonly id: number;
  readonly board: number;
  readonly name: string;
  readonly goal: string;
  readonly state: 'future' | 'active' | 'closed';
  /** The actual start once it was started; before, the planned one. */
  readonly start: number | null;
  /** The planned end. */
  readonly end: number | null;
  /** When it was closed; null: it is not, or was reopened. */
  readonly completed: number | null;
}

/** A value from a moment on. Steps are sorted, the oldest first; of several at one moment the last counts. */
export interface Step<T> {
  readonly at: number;
  readonly value: T;
}

/** What is known of one issue, as far as a sprint's numbers need it. */
export interface ItemHistory {
  readonly id: string;
  readonly key: string;
  readonly isSubtask: boolean;
  /** Its parents: a sub-task is where its parent is. */
  readonly parents: readonly Step<string | null>[];
  /** Whether it was in the sprint. The first step is its creation. */
  readonly member: readonly Step<boolean>[];
  /** Whether it was done by the board's last column. */
  readonly done: readonly Step<boolean>[];
  readonly estimate: readonly Step<number | null>[];
  /** In how many other sprints it had been when it came into this one. */
  readonly earlier: number;
  /** When it was deleted, or was first found to be gone; null: it is there. */
  readonly deletedAt: number | null;
}
