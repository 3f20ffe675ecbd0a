import { InvocationError, InvocationErrorCode, RateLimitError } from '@forge/events';
import { z } from 'zod';
import { requestLook } from '../forge/queues/facts-queue';
import { isStorageDown } from '../forge/storage/rows/is-storage-busy';

const told = z.looseObject({
  sprint: z.looseObject({ id: z.union([z.string(), z.number()]).transform(Number).pipe(z.number().int().positive()) }),
});
const AGAIN_AFTER_SECONDS = 90;

/** Takes an event of a sprint: it says only that the sprint is to be looked at. */
export async function sprintEvents(event: unknown): Promise<InvocationError | undefined> {
  const read = told.safeParse(event);
  if (!read.success) {
    console.error('An event of another shape was left alone.', read.error.message);
    return undefined;
  }
  try {
    await requestLook(read.data.sprint.id);
    return undefined;
  } catch (error) {
    if (!isStorageDown(error) && !(error instanceof RateLimitError)) throw error;
    return new InvocationError({
      retryAfter: AGAIN_AFTER_SECONDS,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    });
  }
}
