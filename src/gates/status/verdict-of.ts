import type { Finding, Verdict } from '../../contract/gates';
import { CHECKS } from '../../readiness/checks';
import type { GateDays } from '../record/carries';
import { VERDICT_RULES } from './verdict-rules';

/** What the rules say of a gate. The order of the findings does not matter. */
export function verdictOf(findings: readonly Finding[], days: GateDays): Verdict {
  const sortedKeys = [...findings].sort((a, b) => placeOf(a) - placeOf(b));
  const holding = VERDICT_RULES.flatMap(({ rule, verdict, holds }) =>
    holds(sortedKeys, days).map((check) => ({ rule, check, verdict })),
  );
  const is = holding[0]?.verdict ?? 'cannot-say';
  return {
    is,
    reasons: holding.filter(({ verdict }) => verdict === is).map(({ rule, check }) => ({ rule, check })),
    notChecked: sortedKeys.filter(({ weight }) => weight === 'off').map(({ check }) => check),
  };
}

const placeOf = ({ check }: Finding): number => CHECKS.findIndex(({ id }) => id === check);
