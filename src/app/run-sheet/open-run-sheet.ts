import type { ItemTexts } from '../../facts/item-texts';
import type { WavePlan } from '../../wave/wave-plan';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { ItemState } from '../../readiness/wave-readiness';
import { coveredByCutover } from '../../run-sheet/covered-by-cutover';
import { cutoverGate, type CutoverGate } from './cutover-gate';
import type { Outcome } from '../../contract/gates';
import type { OpenCondition } from '../../contract/run-sheet';
import { gatesOfWave } from '../gates/gates-of-wave';
import { decidedAt } from '../gates/decided-at';
import { openConditions } from './open-conditions';
import { readTextsOf } from '../../forge/storage/item-store';
import { type OpenWave } from '../waves/open-wave';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';
import { failureOf } from '../../errors/failure-of';

/** A cutover with the items whose steps its run sheet shows, in the template's order. */
export interface OpenRunSheet extends OpenWave {
  readonly plan: WavePlan;
  readonly facts: WaveFacts;
  readonly gate: CutoverGate;
  readonly openConditions: readonly OpenCondition[];
  /** The decision of the gate; null: undecided. */
  readonly decided: Outcome | null;
  /** Of the whole wave, evaluated once. */
  readonly states: readonly ItemState[];
  readonly items: readonly { readonly state: ItemState; readonly texts: ItemTexts }[];
}

/** @throws AppFailure where the wave has no such gate at a cutover */
export async function openRunSheet(open: OpenWave, gateId: string): Promise<OpenRunSheet> {
  const [plan, facts] = await Promise.all([wavePlanOf(open.wave), readWaveFacts(open.wave)]);
  const of = await gatesOfWave(open.wave, plan, facts.specs);
  const found = of.gates.find(({ id }) => id === gateId);
  const gate = found === undefined ? null : cutoverGate(found, plan);
  if (gate === null) throw failureOf(noSuchCutover);
  const order = new Map([...facts.specs.keys()].map((node, index) => [node, index]));
  const { items: states } = evaluateWave(facts);
  const covered = states
    .filter((item) => facts.specs.get(item.id)?.rows.some(({ kind }) => kind === 'step') === true)
    .filter((item) => coveredByCutover(item, gate.reach))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const texts = await readTextsOf(open.wave, new Set(covered.map(({ id }) => id)));
  return {
    ...open,
    plan,
    facts,
    gate,
    states,
    decided: decidedAt(of, gate.id),
    openConditions: openConditions(of, { gate: gate.id, day: gate.reach.day, isZero: gate.isZero }),
    items: covered.flatMap((state) => {
      const own = texts.get(state.id);
      return own === undefined ? [] : [{ state, texts: own }];
    }),
  };
}

const noSuchCutover = {
  code: 'not-found',
  message: 'This wave has no such cutover gate.',
  next: 'Choose a cutover gate under Go/no-go.',
} as const;
