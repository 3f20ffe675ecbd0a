/** What every resolver answers: the value, or one error that a person can act on. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorView };

export interface ErrorView {
  readonly code: ErrorCode;
  /** One sentence: what is wrong, with names (the permission, the limit, Jira's own words). */
  readonly message: string;
  /** One sentence: what to do. */
  readonly next: string;
  /** Seconds after which the same call may succeed. */
  readonly retryAfterSeconds?: number;
  /** Faults behind `template-has-errors`. */
  readonly diagnostics?: readonly DiagnosticView[];
}

export type ErrorCode =
  /** The payload, or a value in it, cannot be read or names what does not exist. */
  | 'invalid-input'
  /** The request is understood; a rule of the wave, the gate, the item or a size limit does not allow it. */
  | 'refused-by-rule'
  | 'not-allowed'
  /** On a Confluence page: the reader has not connected Jira. What was published stands for what cannot be asked. */
  | 'not-connected'
  /** A macro in a template, or on a page that was never published. */
  | 'not-published'
  | 'not-found'
  | 'missing-permission'
  | 'upload-incomplete'
  | 'upload-rejected'
  | 'template-has-errors'
  | 'required-field-empty'
  | 'no-issue-types'
  | 'run-in-progress'
  /** Another person changed it since it was read: read it again, then apply the change again. */
  | 'changed-meanwhile'
  | 'wave-closed'
  | 'jira-busy'
  /** Forge's limit of storage requests a minute is reached. */
  | 'storage-busy'
  | 'jira-refused'
  | 'jira-unreachable'
  | 'unexpected';

export interface DiagnosticView {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
  readonly text?: string | undefined;
}
/** Until when work waits, and why, in words. Times are ISO 8601. */
export interface WaitView {
  readonly until: string;
  readonly because: string;
  /** Since when Jira has not answered; absent where that is not the reason. */
  readonly since?: string;
}
