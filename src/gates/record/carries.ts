import type { GateCondition } from '../../contract/gates';
import { conditionIs } from './condition-is';

/** ISO days of the wave that conditions of one gate are compared with. */
export interface GateDays {
  /** In the wave's time zone. */
  readonly today: string;
  /** The next gate that people meet at; null: there is none with a date. */
  readonly next: string | null;
  /** T-0; null or absent: not set. */
  readonly cutover?: string | null;
  /** The hypercare exit: the last decision gate after T-0 and after this gate; null or absent: there is none. */
  readonly exit?: string | null;
}

/**
 * Whether a condition makes up for an unmet criterion: it has an owner and a date, is not overdue, and is due in time. An
 * overdue condition, or one that no one looks at in time, does not count (product rules "Gate status").
 */
export const carries = (condition: GateCondition, days: GateDays): boolean =>
  condition.owner !== null &&
  condition.due !== null &&
  isInTime(condition.due, lastDueDay(condition, days)) &&
  (condition.when !== 'after' || condition.accepted !== undefined) &&
  conditionIs(condition, days.today) !== 'overdue';

/**
 * The last day on which a condition may be due: T-0 before the cutover, the hypercare exit after it, and the next gate where
 * the condition does not say which (those recorded before it was asked).
 * @returns an ISO day; null: any day
 */
export function lastDueDay({ when }: Pick<GateCondition, 'when'>, { next, cutover, exit }: GateDays): string | null {
  if (when === undefined) return next;
  return (when === 'before' ? cutover : exit) ?? null;
}

export const isInTime = (due: string, last: string | null): boolean => last === null || due <= last;
