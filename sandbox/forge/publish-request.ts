import { z } from 'zod';

/** Limits of async events ("Async events API", limits). */
export const MAX_EVENTS_A_PUSH = 50;
export const MAX_PUSH_BYTES = 200 * 1024;
/** For consumers that may run longer than `LONG_CONSUMER_SECONDS`. */
export const MAX_LONG_EVENT_BYTES = 100 * 1024;
export const LONG_CONSUMER_SECONDS = 55;
export const MAX_EVENTS_A_MINUTE = 500;
/** Pushes in one causal chain. */
export const MAX_CHAIN = 1_000;
const MAX_DELAY_SECONDS = 900;

export const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });

/** What `Queue.push` of `@forge/events` sends. */
export const publishRequest = jobRequest.extend({
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().int().min(0).max(MAX_DELAY_SECONDS).optional(),
        concurrency: z.object({ key: z.string().min(1).max(500), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1),
});
export type PublishRequest = z.infer<typeof publishRequest>;
