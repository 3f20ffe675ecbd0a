import type { GateCondition } from '../../contract/gates';
import { conditionIs } from './condition-is';

/** The day it is in the wave's time zone, and the day of the next gate at which somebody looks; null: there is none with a date. */
export interface GateDays {
  readonly today: string;
  readonly next: string | null;
}

/**
 * Whether a condition carries an unmet check: it has an owner and a date, is due at the latest at the next gate, and is not
 * over its date. A promise that was broken, or that nobody looks at in time, is none.
 */
export const carries = (condition: GateCondition, { today, next }: GateDays): boolean =>
  condition.owner !== null &&
  condition.due !== null &&
  (next === null || condition.due <= next) &&
  conditionIs(condition, today) !== 'overdue';
