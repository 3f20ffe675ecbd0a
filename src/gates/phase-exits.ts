import type { Gate, GateChange } from '../contract/gates';
import type { PhaseExit } from '../readiness/wave-facts';
import { decidedRound } from './record/decided-round';
import type { GateFacts } from './facts/gate-facts';
import type { GateWithRecord } from './record/gate-with-record';
import { standingOf } from './changes/standing-of';

/**
 * The exit of each phase, as the rules of its state take it (`exit-decided`, `worse-since-exit`): by the latest decision at a
 * gate that stands at the exit of the phase and names it. A latest decision of no-go is no exit. Worse is what concerns the
 * phase or the whole gate, not what concerns another phase of it.
 */
export function phaseExits(
  gates: readonly GateWithRecord[],
  factsOf: (gate: Gate) => GateFacts,
): ReadonlyMap<string, PhaseExit> {
  const latest = gates
    .filter(({ gate }) => gate.kind === 'decision' && gate.stands === 'phase-exit')
    .flatMap(({ gate, record }) => {
      const standing = standingOf(gate, record, factsOf(gate));
      const decidedAt = decidedRound(record)?.decision.at;
      return standing === null || decidedAt === undefined ? [] : [{ gate, standing, decidedAt }];
    })
    .sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : a.gate.id < b.gate.id ? -1 : 1));
  const byPhase = new Map(latest.flatMap((one) => (one.gate.phases ?? []).map((phase) => [phase, one] as const)));
  return new Map(
    [...byPhase].flatMap(([phase, { standing }]): [string, PhaseExit][] => {
      if (standing.outcome === 'no-go') return [];
      const concerns = (change: GateChange) => change.phase === null || change.phase === phase;
      const worse = standing.changes.filter((change) => standing.worse.includes(change.id) && concerns(change)).length;
      return [[phase, { withConditions: standing.withConditions, worse }]];
    }),
  );
}
