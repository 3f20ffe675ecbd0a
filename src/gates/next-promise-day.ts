import { dayAfter } from '../values/day-after';
import type { GateWithRecord } from './record/gate-with-record';

/**
 * The first day after today on which a verdict, a standing decision or the exit of a phase can differ although nothing was
 * written: a condition is open past its date, as it stands or as it was signed, or a waiver is over. All else that gates ask of
 * the day they ask of the items.
 * @returns null where no day changes anything
 */
export function nextPromiseDay(gates: readonly GateWithRecord[], today: string): string | null {
  const days = gates.flatMap(({ record: { conditions, waivers, rounds } }) => {
    const met = new Set(conditions.flatMap((one) => (one.met === null ? [] : [one.id])));
    const promised = [...conditions, ...rounds.flatMap(({ snapshot }) => snapshot.conditions)];
    return [
      ...promised.flatMap(({ id, due }) => (due === null || met.has(id) ? [] : [dayAfter(due)])),
      ...waivers.flatMap(({ until, ended }) => (until === null || ended !== null ? [] : [dayAfter(until)])),
    ];
  });
  return days.filter((day) => day > today).sort()[0] ?? null;
}
