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
import type { KeptGate } from '../../forge/storage/gate-store';
import { readRolls } from '../../forge/storage/meeting-store';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';
import { type WaveReads, waveReads } from '../waves/wave-reads';

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
  /** What of it was read as it is stored: an answer that shows the gates needs some of it again. */
  readonly reads: WaveReads;
}

interface Read extends Pick<OpenGates, 'plan' | 'facts' | 'of' | 'reads'> {
  readonly rolls: ReadonlyMap<string, NonNullable<GateFacts['roll']>>;
}

/** @param whole the gate of which every round is read */
export const openGates = async (wave: Wave, whole: string | null = null): Promise<OpenGates> =>
  judged(wave, await read(wave, whole));

async function read(wave: Wave, whole: string | null): Promise<Read> {
  const reads = waveReads(wave);
  const [facts, plan] = await Promise.all([readWaveFacts(wave, reads), wavePlanOf(wave, reads.plan())]);
  const of = await gatesOfWave(wave, plan, facts.specs, whole, reads.register());
  return { plan, facts, of, rolls: await readRolls(wave.id, calledAt(of, whole)), reads };
}

/** Gates whose roll call is asked about: where one gate is looked at, of the others those whose decision rests on it. */
const calledAt = ({ gates, kept }: GatesOfWave, whole: string | null): readonly string[] =>
  gates
    .filter(({ kind, stands }) => kind === 'decision' && stands === 'cutover')
    .filter(({ id }) => whole === null || id === whole || isDecided(kept.get(id)))
    .map(({ id }) => id);

const isDecided = (kept: KeptGate | undefined): boolean =>
  kept?.record.rounds.some(({ decision }) => decision !== null) === true;

/** The wave is evaluated once: its items do not depend on the exits of its phases. */
async function judged(wave: Wave, { plan, facts: plain, of, rolls, reads }: Read): Promise<OpenGates> {
  const before = evaluateWave(plain);
  const records = withRecords(of);
  const { factsOf, rows } = await gateFactsOf(wave, plan, plain, before, records, of.register, rolls, reads);
  const exits = phaseExits(records, factsOf);
  const facts = withExits(plain, exits, of.gates);
  return { plan, facts, readiness: withStates(before, facts), of, factsOf, rows, reads };
}
