import type { WaveFacts } from './wave-facts';

/** Facts older than their limit, or never read. */
export const isStale = ({
  readAt,
  now,
  settings,
}: Pick<WaveFacts, 'readAt' | 'now'> & { readonly settings: Pick<WaveFacts['settings'], 'staleMinutes'> }): boolean =>
  readAt === null || now - readAt > settings.staleMinutes * 60_000;
