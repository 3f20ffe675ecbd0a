/** An event between its publishing and the end of its last delivery. Times are epoch milliseconds. */
export interface QueuedEvent {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: Record<string, unknown>;
  readonly concurrency: { readonly key: string; readonly limit: number } | null;
  readonly publishedAt: number;
  /** Pushes that lead here, one caused by the other, this one's own included. */
  readonly chain: number;
  dueAt: number;
  retryCount: number;
  retryReason: string | null;
  retryData: unknown;
}

export interface JobState {
  readonly queueName: string;
  success: number;
  failed: number;
  inProgress: number;
}

export interface QueueState {
  readonly events: QueuedEvent[];
  readonly jobs: Record<string, JobState>;
}
