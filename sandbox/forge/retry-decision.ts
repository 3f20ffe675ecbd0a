import { z } from 'zod';
import type { Outcome } from './invocation';

/** What `new InvocationError(options)` becomes when a function returns it. */
const retryAnswer = z.object({
  _retry: z.literal(true),
  retryOptions: z.object({
    retryAfter: z.number().optional(),
    retryReason: z.string().optional(),
    // Without the optional, zod asks for the key: a retry without data would pass for a regular end.
    retryData: z.unknown().optional(),
  }),
});

const MAX_RETRY_AFTER_SECONDS = 900;
const MAX_RETRY_DATA_BYTES = 4 * 1024;
/** The platform's own retries after a throw, a crash or a timeout: how long it waits is not documented. */
const FIRST_BACKOFF_SECONDS = 5;

export type RetryDecision =
  | { readonly do: 'done'; readonly success: boolean }
  | { readonly do: 'retry'; readonly afterMs: number; readonly reason: string; readonly data: unknown };

/**
 * What follows from how a function ended. A retry that it asks for has its options; everything that is no regular end
 * is retried by the platform with growing pauses.
 * @param retryCount deliveries so far, without the first
 */
export function retryDecision(outcome: Outcome, retryCount: number): RetryDecision {
  const again = (reason: string): RetryDecision => ({
    do: 'retry',
    afterMs: Math.min(MAX_RETRY_AFTER_SECONDS, FIRST_BACKOFF_SECONDS * 2 ** Math.min(retryCount, 10)) * 1000,
    reason,
    data: undefined,
  });
  switch (outcome.kind) {
    case 'returned': {
      const asked = retryAnswer.safeParse(outcome.value);
      if (!asked.success) return { do: 'done', success: true };
      const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = asked.data.retryOptions;
      if (Buffer.byteLength(JSON.stringify(retryData ?? null)) > MAX_RETRY_DATA_BYTES)
        return { do: 'done', success: false };
      return {
        do: 'retry',
        afterMs: Math.min(MAX_RETRY_AFTER_SECONDS, Math.max(1, retryAfter)) * 1000,
        reason: retryReason,
        data: retryData,
      };
    }
    case 'timed-out':
      return again('FUNCTION_TIME_OUT');
    case 'threw':
    case 'crashed':
      return again('FUNCTION_PLATFORM_UNKNOWN_ERROR');
    default:
      return outcome satisfies never;
  }
}
