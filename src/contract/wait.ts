/** Until when work waits, and why, in words. Times are ISO 8601. */
export interface WaitView {
  readonly until: string;
  readonly because: string;
  /** Since when Jira has not answered; absent where that is not the reason. */
  readonly since?: string;
}
