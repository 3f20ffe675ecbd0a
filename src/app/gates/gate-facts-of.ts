import type { DateChoices } from '../../contract/choices';
import type { Gate, GateCutover } from '../../contract/gates';
import type { RaciRow, RegisterView } from '../../contract/raci';
import { conditionsElsewhere } from '../../gates/conditions-elsewhere';
import type { GateFacts } from '../../gates/facts/gate-facts';
import type { GateRecord } from '../../gates/record/gate-record';
import type { GateWithRecord } from '../../gates/record/gate-with-record';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { WaveReadiness } from '../../readiness/wave-readiness';
import { documentFactsOf } from '../decisions/document-facts';
import { raciFactsOf } from '../raci/raci-facts';
import type { WaveReads } from '../waves/wave-reads';

export interface FactsOfGates {
  readonly factsOf: (gate: Pick<Gate, 'id'>) => GateFacts;
  /** Of the matrix, which they are partly made of: reports show it. */
  readonly rows: readonly RaciRow[];
}

/**
 * What the checks of the gates of a wave are answered from, read once for all of them. What differs between gates is only
 * which conditions were demanded elsewhere, and what was recorded at each: the roll call, the change, the tasks it needs.
 */
export async function gateFactsOf(
  wave: Wave,
  plan: WavePlan,
  facts: WaveFacts,
  readiness: WaveReadiness,
  gates: readonly GateWithRecord[],
  register: RegisterView,
  rolls: ReadonlyMap<string, NonNullable<GateFacts['roll']>>,
  reads: WaveReads,
): Promise<FactsOfGates> {
  const [documents, decisions, { raci, workstreams, rows }] = await Promise.all([
    documentFactsOf(wave, plan, register, reads.documents()),
    reads.decisions(),
    raciFactsOf(wave, { plan, facts, readiness, register }),
  ]);
  const { commitment } = plan.dates;
  const shared: Omit<GateFacts, 'earlierConditions' | 'roll' | 'change' | 'needed'> = {
    wave: facts,
    readiness,
    rowPlans: new Map([...facts.marks].map(([item, { plans }]) => [item, plans])),
    cutover: cutoverOf(plan.dates),
    // One that was given before Runway kept to which T-0 is a commitment to nobody knows what.
    commitment: commitment?.to === undefined ? null : { party: commitment.party, to: commitment.to },
    documents,
    decisions: decisions.map(({ id, state }) => ({ id, state })),
    workstreams,
    raci,
    openQuestions: openQuestionsOf(plan),
  };
  const said = new Map(gates.map(({ gate, record }) => [gate.id, factsSaid(record)]));
  return {
    rows,
    factsOf: (gate) => ({
      ...shared,
      ...said.get(gate.id),
      roll: rolls.get(gate.id) ?? {},
      earlierConditions: conditionsElsewhere(gate, gates),
    }),
  };
}

export const cutoverOf = ({ cutover, time, windowMinutes, zone }: DateChoices): GateCutover => ({
  date: cutover,
  time,
  windowMinutes,
  zone,
});

/** What of a gate's record its criteria are answered from. */
export const factsSaid = ({ change, needed }: Pick<GateRecord, 'change' | 'needed'>): Partial<GateFacts> => ({
  ...(change === undefined ? {} : { change: change.says }),
  ...(needed === undefined ? {} : { needed }),
});

/** Null where one of the templates was imported before its open questions were kept. */
function openQuestionsOf({ templates }: WavePlan): GateFacts['openQuestions'] {
  const asked = templates.map(({ openQuestions }) => openQuestions);
  return asked.some((questions) => questions === undefined) ? null : asked.flatMap((questions) => questions ?? []);
}
