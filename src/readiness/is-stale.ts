import type { WaveFacts } from './wave-facts';

/** Hours after which facts are too old for the state of a phase: before that the last state stays, with its age. */
export const STATE_HOURS = 24;

/** Facts too old for the state of a phase, or never read. */
export const isTooOldForStates = ({ readAt, now }: Pick<WaveFacts, 'readAt' | 'now'>): boolean =>
  readAt === null || now - readAt > STATE_HOURS * 3_600_000;

/** Facts too old for a gate, or never read. */
export const isStale = ({
  readAt,
  now,
  settings,
}: Pick<WaveFacts, 'readAt' | 'now'> & { readonly settings: Pick<WaveFacts['settings'], 'staleMinutes'> }): boolean =>
  readAt === null || now - readAt > settings.staleMinutes * 60_000;
