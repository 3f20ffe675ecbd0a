import type { PhaseState } from '../contract/readiness';
import { type PhaseToJudge, STATE_RULES } from './state-rules';
import type { StateReason } from './wave-readiness';

/** The state of a phase: the first rule that holds, with every reason of the same state beside it. */
export function phaseState(judged: PhaseToJudge): {
  readonly state: PhaseState;
  readonly reasons: readonly StateReason[];
} {
  const holding = STATE_RULES.flatMap(({ rule, state, count }) => {
    const found = count(judged);
    return found > 0 ? [{ rule, state, count: found }] : [];
  });
  const state = holding[0]?.state ?? 'on-track';
  const reasons = holding.filter((one) => one.state === state).map(({ rule, count }) => ({ rule, count }));
  const worse = judged.phase.exit?.worse ?? 0;
  const isSigned = state === 'signed-off' || state === 'signed-off-with-conditions';
  return { state, reasons: isSigned && worse > 0 ? [...reasons, { rule: 'worse-since-exit', count: worse }] : reasons };
}
