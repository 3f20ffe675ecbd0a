import type { GateCondition } from '../contract/gates';
import { isGo } from './conditions-elsewhere';
import { decidedRound } from './record/decided-round';
import type { GateWithRecord } from './record/gate-with-record';

/** A cutover that is about to start. */
interface StartingCutover {
  /** Id of the gate at it. */
  readonly gate: string;
  /** ISO day; null: not set. */
  readonly day: string | null;
  /** It is T-0: all open conditions before the cutover belong to it. */
  readonly isZero: boolean;
}

/**
 * Conditions that were to be met before a cutover starts and are still open, with the gate that demands each. A decision
 * demands those it was signed with, unless it was No-go or Reconvene; a gate without a decision demands what it has now.
 * Those of an earlier cutover than T-0 are the ones of its own gate, and the ones due by its day.
 */
export const openBeforeCutover = (
  gates: readonly GateWithRecord[],
  { gate: at, day, isZero }: StartingCutover,
): { readonly condition: GateCondition; readonly gate: GateWithRecord['gate'] }[] =>
  gates.flatMap(({ gate, record }) => {
    const round = decidedRound(record);
    if (round !== null && !isGo(round.decision.outcome)) return [];
    const isMet = new Set(record.conditions.filter(({ met }) => met !== null).map(({ id }) => id));
    return (round?.snapshot.conditions ?? record.conditions)
      .filter(({ id, met, when }) => when !== 'after' && met === null && !isMet.has(id))
      .filter(({ due }) => isZero || gate.id === at || (due !== null && day !== null && due <= day))
      .map((condition) => ({ condition, gate }));
  });
