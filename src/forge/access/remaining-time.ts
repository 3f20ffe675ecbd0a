import { getAppContext } from '@forge/api';

/** Milliseconds until the platform ends this invocation. */
export const remainingTime = (): number => getAppContext().invocationRemainingTimeInMillis();
