import type { WaveFacts } from '../readiness/wave-facts';

const MINUTE_MS = 60_000;

/** Never read, cut short, or older than the wave's limit. */
export const isStale = ({ readAt, whole, now, settings }: WaveFacts): boolean =>
  readAt === null || !whole || now - readAt > settings.staleMinutes * MINUTE_MS;
