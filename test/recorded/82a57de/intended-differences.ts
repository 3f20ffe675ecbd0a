import type { IntendedDifference } from '../differences';

/**
 * How today's answers may differ from the recorded ones. An entry that matches no difference fails the test, as a difference that
 * no entry matches does: what was changed by accident is not found here.
 */
export const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [];
