import type { Finding, Verdict } from '../../../../../../src/contract/gates';

export type FindingShown = Finding['is'] | 'not-checked' | 'waived' | 'conditioned';

/**
 * How a finding is told: what it found, or what lets an unmet one pass. Whether a condition carries it is the rules' to say:
 * one without an owner or a date does not.
 */
export function findingIs({ check, is, weight, waiver, conditions }: Finding, verdict: Verdict | null): FindingShown {
  if (weight === 'off') return 'not-checked';
  if (is !== 'unmet') return is;
  if (waiver !== null) return 'waived';
  const isOpen = verdict?.reasons.some((reason) => reason.rule === 'should-open' && reason.check === check) ?? true;
  return weight === 'should' && conditions.length > 0 && !isOpen ? 'conditioned' : 'unmet';
}
