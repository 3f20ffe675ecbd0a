import type { Outcome, VerdictIs } from '../../contract/gates';

/**
 * Whether people decided against the rules, so that a reason is demanded: to go where the rules say no or cannot say, or not
 * to go where they say go. No-go where nobody can say is not against anything, nor is to meet again, which says what must change.
 */
export const isAgainst = (outcome: Outcome, verdict: VerdictIs): boolean => {
  const rulesSayGo = verdict === 'go' || verdict === 'conditional-go';
  if (outcome === 'reconvene') return false;
  return rulesSayGo ? outcome === 'no-go' : outcome !== 'no-go';
};
