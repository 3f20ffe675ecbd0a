import type { Gate, GateChange } from '../contract/gates';
import type { PhaseExit } from '../readiness/wave-facts';
import { standingOf } from './changes/standing-of';
import { isGo } from './conditions-elsewhere';
import type { GateFacts } from './facts/gate-facts';
import { decidedRound } from './record/decided-round';
import type { GateWithRecord } from './record/gate-with-record';
import { compareText } from '../values/compare-text';

/** What a gate at the exit of a phase is called where it says so itself: "Exit Mobilize", "Hypercare exit". */
const EXIT_WORDS = /\b(?:exit|leave)\b/i;

/**
 * The exit of each phase, as the rules of its state take it (`exit-decided`, `worse-since-exit`): the last decision gate, by date, that
 * names it, whatever was decided at earlier ones. A gate that is called an exit and stands at one comes before those that are not; one
 * without a date comes first. Worse is what concerns the phase or the whole gate, not what concerns another phase of it.
 */
export function phaseExits(
  gates: readonly GateWithRecord[],
  factsOf: (gate: Gate) => GateFacts,
): ReadonlyMap<string, PhaseExit> {
  const inOrder = gates
    .filter(({ gate }) => gate.kind === 'decision' && gate.phases !== null)
    .sort((a, b) => compareText(keyOf(a), keyOf(b)));
  const byPhase = new Map(inOrder.flatMap((one) => (one.gate.phases ?? []).map((phase) => [phase, one] as const)));
  return new Map(
    [...byPhase].flatMap(([phase, { gate, record }]): [string, PhaseExit][] => {
      const standing = standingOf(gate, record, factsOf(gate));
      if (standing === null || !isGo(standing.outcome)) return [];
      const concerns = (change: GateChange) => change.phase === null || change.phase === phase;
      const worse = standing.changes.filter((change) => standing.worse.includes(change.id) && concerns(change)).length;
      return [[phase, { withConditions: standing.withConditions, worse }]];
    }),
  );
}

const isExit = ({ stands, name }: Gate): boolean => stands === 'phase-exit' && EXIT_WORDS.test(name);
/** Compares as text: what comes last is the exit. Of one day it is what was decided last, or is still to be decided. */
const keyOf = ({ gate, record }: GateWithRecord): string =>
  [isExit(gate) ? 1 : 0, gate.date ?? '', decidedRound(record)?.decision.at ?? '9999', gate.id].join(' ');
