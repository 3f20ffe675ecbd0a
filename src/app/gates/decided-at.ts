import type { Outcome } from '../../contract/gates';
import { decidedRound } from '../../gates/record/decided-round';
import type { GatesOfWave } from './gates-of-wave';

/** The decision that counts at a gate; null: it is undecided. */
export function decidedAt({ kept }: Pick<GatesOfWave, 'kept'>, gate: string): Outcome | null {
  const record = kept.get(gate)?.record;
  return record === undefined ? null : (decidedRound(record)?.decision.outcome ?? null);
}
