import { evaluateWave } from '../../readiness/evaluate-wave';
import type { OpenWave } from '../waves/open-wave';
import { type RaciBase, raciBaseOf } from './raci-base';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';

/** What the RACI of a wave rests on besides what people wrote. */
export async function raciOf({ wave }: OpenWave): Promise<RaciBase> {
  const [facts, plan] = await Promise.all([readWaveFacts(wave), wavePlanOf(wave)]);
  return raciBaseOf(wave, plan, facts, evaluateWave(facts));
}
