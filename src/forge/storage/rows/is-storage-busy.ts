/** Status of a request that exceeds a quota (Forge KVS). */
const TOO_MANY = 429;

/**
 * Whether storage refused a request because the installation has used up its quota. Judged by the status: the code of the error
 * is `RATE_LIMIT_EXCEEDED`, from transactions `TOO_MANY_REQUESTS`.
 */
export const isStorageBusy = (error: unknown): boolean => statusOf(error) === TOO_MANY;

/** Whether storage could not do what was asked although nothing was wrong with it: busy, or not available. */
export const isStorageDown = (error: unknown): boolean => {
  const status = statusOf(error);
  return status !== null && (status === TOO_MANY || status >= 500);
};

/** By its shape and not by its class: a bundle can hold the SDK twice. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('responseDetails' in error)) return null;
  const details: unknown = error.responseDetails;
  if (typeof details !== 'object' || details === null || !('status' in details)) return null;
  return typeof details.status === 'number' ? details.status : null;
}
