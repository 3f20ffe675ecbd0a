/**
 * Why a request to Jira or Confluence did not bring what was asked. Covers what the product or the way to it says;
 * not a bug of ours and not what storage says.
 */
export class JiraFailure extends Error {
  override readonly name = 'JiraFailure';

  constructor(
    readonly reason: JiraFailureReason,
    readonly status: number,
    /** The product's own sentences. */
    readonly messages: readonly string[],
    /** From `Retry-After`, in seconds; only where the product said so. */
    readonly retryAfterSeconds?: number,
    /** Of `throttled`: only this issue takes no more for now (`RateLimit-Reason`); every other does. */
    readonly ofIssueOnly = false,
  ) {
    super(`${reason} (${status}): ${messages.join(' ')}`);
  }
}

export type JiraFailureReason =
  /** 429: refused before anything was done. */
  | 'throttled'
  /** Another 4xx: the request as it stands will never succeed. */
  | 'refused'
  /** 404: not there, or not shown to this actor. */
  | 'not-found'
  /** 401 or 403, or the platform would not let the app act so. */
  | 'forbidden'
  /** 5xx, 408, no answer, or an answer that cannot be read: what was asked may or may not have happened. */
  | 'unknown-outcome';

export const isJiraFailure = (error: unknown): error is JiraFailure => error instanceof JiraFailure;
