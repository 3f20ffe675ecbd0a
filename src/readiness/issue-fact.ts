/** What is known of the issue of a node, or of a task or sub-task that people added. Times are epoch milliseconds. */
export type IssueFact =
  | { readonly is: 'read'; readonly issue: string; readonly last: IssueFacts }
  /**
   * `missing`: deleted, archived, or moved where the app cannot follow. `unreadable`: the app is refused, or an answer was
   * cut short. What was known before stays, so that nothing gets better by not being seen; null where nothing was.
   */
  | {
      readonly is: 'missing' | 'unreadable';
      readonly issue: string;
      readonly since: number;
      readonly last: IssueFacts | null;
    };

export interface IssueFacts {
  /** Jira's status category. */
  readonly category: 'new' | 'indeterminate' | 'done';
  /** Names, as Jira has them: which of them drop an issue is a setting. */
  readonly status: string;
  readonly resolution: string | null;
  readonly assignee: string | null;
  /** ISO days. */
  readonly start: string | null;
  readonly due: string | null;
  /** Priority High or above; null in a project without priorities. */
  readonly high: boolean | null;
  readonly flagged: boolean;
  /** Issues that block it and are not done. */
  readonly blockers: readonly string[];
  /** When its status category last changed. */
  readonly changed: number;
  /** When it was last seen to have left the category done; null: never. */
  readonly reopened: number | null;
  /** The newest of each kind that a person made after the import. */
  readonly evidence: Readonly<Partial<Record<SeenKind, SeenEvidence>>>;
  /** Sub-tasks that people added below it, once known always known. */
  readonly extras: readonly ExtraSubtask[];
  /** The project that it is in now. */
  readonly project: string;
  /** Whether its property `runway` names this node: `other` where it was cloned or forged. */
  readonly property: 'ours' | 'absent' | 'other';
}

/** `link`: a comment that holds an address. */
export type SeenKind = 'attachment' | 'comment' | 'link';

export interface SeenEvidence {
  /** Id of the attachment or comment. */
  readonly id: string;
  readonly by: string;
  readonly at: number;
}

export interface ExtraSubtask {
  readonly issue: string;
  readonly is: 'open' | 'done' | 'missing';
}

/** A task that people added under a module of the wave. */
export interface AddedTask {
  /** Path of the module that it was added under. */
  readonly module: string;
  readonly phase: string;
  readonly workstream: string;
  readonly fact: IssueFact;
}

/** The id under which marks of an added task or sub-task are kept, where a node's path stands for others. */
export const addedId = (issue: string): string => `added/${issue}`;
