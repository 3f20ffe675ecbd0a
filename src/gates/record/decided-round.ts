import type { Decision } from '../../contract/gates';
import type { GateRecord, Round } from './gate-record';

/**
 * The snapshot that was decided on last; null: nobody has decided yet. A later decision supersedes an earlier one; a snapshot
 * that nobody has decided on yet supersedes nothing.
 */
export function decidedRound({ rounds }: GateRecord): (Round & { readonly decision: Decision }) | null {
  const isDecided = (round: Round): round is Round & { readonly decision: Decision } => round.decision !== null;
  return rounds.findLast(isDecided) ?? null;
}
