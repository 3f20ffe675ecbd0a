import type { Assessment } from '../contract/risks';

type Severe = Pick<Assessment, 'likelihood' | 'impact'>;

/** Sorts risks by likelihood × impact, highest first; of two alike the one with the graver impact. */
export const bySeverity = (a: Severe, b: Severe): number =>
  b.likelihood * b.impact - a.likelihood * a.impact || b.impact - a.impact;
