import type { AppFailure } from '../../errors/app-failure';
import { failureOf } from '../../errors/failure-of';

export const noSuchGate = (): AppFailure =>
  failureOf({
    code: 'not-found',
    message: 'The wave has no such gate.',
    next: 'Look at the gates of the wave, and choose one of them.',
  });
