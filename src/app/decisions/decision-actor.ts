import type { Actor } from '../../decisions/act-on-decision';
import type { OpenWave } from '../waves/open-wave';

/** Who calls, as the rules of decisions know them. */
export const decisionActor = (
  { account, rights }: Pick<OpenWave, 'account' | 'rights'>,
  ownsResting = false,
): Actor => ({
  account,
  ownsWave: rights.role === 'owner',
  writes: rights.role !== 'viewer',
  ownsResting,
  at: Date.now(),
});
