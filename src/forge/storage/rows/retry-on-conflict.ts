import { failureOf } from '../../../errors/failure-of';

/** Each failed attempt means a concurrent write. Ten in a row is a bug, not contention. */
const ATTEMPTS = 10;

/**
 * Runs an optimistic write until its condition holds. Each attempt reads, decides and writes, so that it builds on what the
 * concurrent writer left.
 * @param attempt resolves to `conflict` where the condition of its write failed, otherwise to the result
 * @param attempts more than ten only where many people write the same row at the same moment
 * @throws AppFailure after the last attempt; whatever an attempt throws ends the retries at once
 */
export async function retryOnConflict<T>(attempt: () => Promise<T | 'conflict'>, attempts = ATTEMPTS): Promise<T> {
  for (let tries = 0; tries < attempts; tries += 1) {
    const result = await attempt();
    if (result !== 'conflict') return result;
  }
  const failure = failureOf({
    code: 'changed-meanwhile',
    message: 'Others changed the same data each time Runway tried to save this change. It was not saved.',
    next: 'Try again.',
  });
  // The person can only try again; the stack in the log names the write that has the bug.
  console.error(`A write met a concurrent write ${attempts} times in a row.`, failure);
  throw failure;
}
