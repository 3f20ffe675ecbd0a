import type { ErrorView } from '../contract/result';

/** So many units a minute are the platform's limit for one installation: a meeting of many people can reach it. */
export const STORAGE_BUSY: ErrorView = {
  code: 'storage-busy',
  message: 'Runway’s storage has reached its limit for this minute.',
  next: 'Wait half a minute, check what was saved, then try again.',
  retryAfterSeconds: 30,
};
