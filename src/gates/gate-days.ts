import type { Gate, GateCutover } from '../contract/gates';
import { nextGateDay } from './next-gate-day';
import type { GateDays } from './record/carries';

/** The days that conditions of a gate are compared with. `cutover`: T-0 of the wave. */
export function gateDays(
  gate: Pick<Gate, 'date'>,
  gates: readonly Pick<Gate, 'kind' | 'date'>[],
  today: string,
  cutover: Pick<GateCutover, 'date'>,
): GateDays {
  return {
    today,
    next: nextGateDay(gate, gates),
    cutover: cutover.date,
    exit: hypercareExit(gate, gates, cutover.date),
  };
}

/** The day of the last decision gate after T-0; null where T-0 is not set, or where this gate is that one. */
function hypercareExit(
  { date }: Pick<Gate, 'date'>,
  gates: readonly Pick<Gate, 'kind' | 'date'>[],
  cutover: string | null,
): string | null {
  if (cutover === null) return null;
  const days = gates.flatMap((one) =>
    one.kind === 'decision' && one.date !== null && one.date > cutover ? [one.date] : [],
  );
  const last = days.sort().at(-1) ?? null;
  return last === null || (date !== null && date >= last) ? null : last;
}
