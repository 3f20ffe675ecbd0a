import type { Day } from './date-choices';
import { daysBetween } from './working-calendar';

/** "moved twice, +21 days": how often T-0 moved, and how far it lies from the first one. Empty where it never moved. */
export const describeMoves = (first: Day | null, moves: readonly { readonly to: Day | null }[]): string => {
  const present = moves.at(-1)?.to ?? null;
  if (moves.length === 0) return '';
  const times = moves.length === 1 ? 'once' : moves.length === 2 ? 'twice' : `${String(moves.length)} times`;
  if (first === null || present === null) return `moved ${times}`;
  const days = daysBetween(first, present);
  const sign = days > 0 ? '+' : days < 0 ? '−' : '';
  return `moved ${times}, ${sign}${String(Math.abs(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
};
