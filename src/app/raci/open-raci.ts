import { evaluateWave } from '../../readiness/evaluate-wave';
import type { Caller } from '../../forge/access/context';
import { type OpenWave, openWave } from '../waves/open-wave';
import { type RaciBase, raciBaseOf } from './raci-base';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';

/** A wave with what its RACI rests on besides what people wrote. */
export interface OpenRaci {
  readonly open: OpenWave;
  readonly base: RaciBase;
}

/** @throws AppFailure where Jira does not show the project, or the wave is another project's */
export async function openRaci(caller: Caller, id: string): Promise<OpenRaci> {
  const open = await openWave(caller, id);
  const [facts, plan] = await Promise.all([readWaveFacts(open.wave), wavePlanOf(open.wave)]);
  return { open, base: await raciBaseOf(open.wave, plan, facts, evaluateWave(facts)) };
}
