import type { BarPart } from './bar-parts';

/** Old facts call nothing complete: what they did is drawn in grey. */
export const partClass = (part: BarPart, isStale: boolean): string =>
  part === 'complete' && isStale ? 'rw-part-stale' : `rw-part-${part}`;
