import type { QueuedEvent } from './queue-state';

/** "Dropped after 24 h." */
export const RETENTION_MS = 24 * 3_600_000;

/** An event as a consumer's function receives it, with `retryContext` from the second delivery on. */
export function deliveredEvent(event: QueuedEvent, now: number): object {
  const { body, jobId, eventId, queueName, retryCount, retryReason, retryData, publishedAt } = event;
  const first = { body, jobId, eventId, queueName };
  if (retryCount === 0) return first;
  const retentionWindow = {
    startTime: new Date(publishedAt).toISOString(),
    remainingTimeMs: publishedAt + RETENTION_MS - now,
  };
  return { ...first, retryContext: { retryCount, retryReason, retryData, retentionWindow } };
}
