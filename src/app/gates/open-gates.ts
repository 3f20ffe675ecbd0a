import type { Gate } from '../../contract/gates';
import type { RaciRow } from '../../contract/raci';
import type { GateFacts } from '../../gates/facts/gate-facts';
import { phaseExits } from '../../gates/phase-exits';
import { withExits } from '../../gates/with-exits';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { WaveReadiness } from '../../readiness/wave-readiness';
import { withStates } from '../../readiness/with-states';
import { gateFactsOf } from './gate-facts-of';
import { type GatesOfWave, gatesOfWave, withRecords } from './gates-of-wave';
import { readKeptRegister } from '../../forge/storage/raci-store';
import { runStore } from '../../forge/storage/run-store';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';

/** A wave with its gates, and everything that gates are judged by. */
export interface OpenGates {
  readonly plan: WavePlan;
  /** With the exits of its phases. */
  readonly facts: WaveFacts;
  readonly readiness: WaveReadiness;
  readonly of: GatesOfWave;
  readonly factsOf: (gate: Pick<Gate, 'id'>) => GateFacts;
  /** Of the matrix, tasks included. */
  readonly rows: readonly RaciRow[];
}

type Read = Pick<OpenGates, 'plan' | 'facts' | 'of'>;

/** @param whole the gate of which every round is read */
export const openGates = async (wave: Wave, whole: string | null = null): Promise<OpenGates> =>
  judged(wave, await read(wave, whole));

async function read(wave: Wave, whole: string | null): Promise<Read> {
  const shared = { plan: runStore.plan(wave), register: readKeptRegister(wave.id) };
  const [facts, plan] = await Promise.all([readWaveFacts(wave, shared), wavePlanOf(wave, shared.plan)]);
  return { plan, facts, of: await gatesOfWave(wave, plan, facts.specs, whole, shared.register) };
}

/** The wave is evaluated once: its items do not depend on the exits of its phases. */
async function judged(wave: Wave, { plan, facts: plain, of }: Read): Promise<OpenGates> {
  const before = evaluateWave(plain);
  const records = withRecords(of);
  const { factsOf, rows } = await gateFactsOf(wave, plan, plain, before, records, of.register);
  const exits = phaseExits(records, factsOf);
  const facts = withExits(plain, exits, of.gates);
  return { plan, facts, readiness: withStates(before, facts), of, factsOf, rows };
}
