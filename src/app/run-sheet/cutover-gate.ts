import type { Gate } from '../../contract/gates';
import { scheduleWave } from '../../wave/schedule-wave';
import type { WavePlan } from '../../wave/wave-plan';
import type { CutoverReach } from '../../run-sheet/covered-by-cutover';
import { T_ZERO } from '../../template/template';

/** A gate that stands at a cutover, as far as its run sheet needs it. */
export interface CutoverGate {
  readonly id: string;
  readonly name: string;
  /** Account; null: the owner of the wave. */
  readonly owner: string | null;
  /** What its cutover covers, and its day. */
  readonly reach: CutoverReach;
  /** Time and window were agreed for T-0 only. */
  readonly isZero: boolean;
}

/** Which cutover a gate stands at: that of T-0, unless it names the cutover of another environment. Null: at none. */
export function cutoverGate(
  { id, name, kind, stands, owner, offset }: Gate,
  { templates, dates }: Pick<WavePlan, 'templates' | 'dates'>,
): CutoverGate | null {
  if (stands !== 'cutover' || kind !== 'decision') return null;
  const milestone = scheduleWave(templates, dates).milestones.find(
    (one) => one.isCutover && one.id === offset?.milestone,
  );
  const isZero = milestone === undefined || milestone.id === T_ZERO;
  const endsWithZero = new Set(templates.flatMap(({ phases, cutoverPhase }) => phases[cutoverPhase]?.slug ?? []));
  return {
    id,
    name,
    owner,
    reach: isZero ? { phases: endsWithZero, day: dates.cutover } : { phases: new Set(), day: milestone.date },
    isZero,
  };
}
