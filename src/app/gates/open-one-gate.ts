import type { Gate } from '../../contract/gates';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';
import type { OpenWave } from '../waves/open-wave';
import { noSuchGate } from './gate-failure';
import { gatesOfWave } from './gates-of-wave';

/** A gate without what it is judged by. @throws AppFailure where the wave has no such gate */
export async function openOneGate({ wave }: OpenWave, id: string): Promise<Gate> {
  const [facts, plan] = await Promise.all([readWaveFacts(wave), wavePlanOf(wave)]);
  const { gates } = await gatesOfWave(wave, plan, facts.specs);
  const gate = gates.find((one) => one.id === id);
  if (gate === undefined) throw noSuchGate();
  return gate;
}

/** Whether a person owns a gate: one that names no owner is owned by the owner of the wave. */
export const ownsGate = ({ account, rights }: Pick<OpenWave, 'account' | 'rights'>, { owner }: Gate): boolean =>
  rights.role !== 'viewer' && (owner === null ? rights.role === 'owner' : owner === account);
