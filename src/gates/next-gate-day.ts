import type { Gate } from '../contract/gates';

/**
 * The day of the next gate at which somebody looks; null where there is none with a date. A notice is only sent: nobody
 * looks at a condition on its day. Gates of the same day are one meeting.
 */
export function nextGateDay(gate: Pick<Gate, 'date'>, all: readonly Pick<Gate, 'kind' | 'date'>[]): string | null {
  const after = gate.date;
  if (after === null) return null;
  const days = all.flatMap(({ kind, date }) => (kind !== 'notice' && date !== null && date > after ? [date] : []));
  return days.sort()[0] ?? null;
}
