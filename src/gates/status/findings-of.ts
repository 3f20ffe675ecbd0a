import { type CheckWeight, type Finding, type Gate, gateCheck, type GateCheck } from '../../contract/gates';
import { CHECK_QUESTIONS } from '../../readiness/checks';
import { CHECK_RULES } from './check-rules';
import { coveredBy } from '../facts/covered-by';
import type { GateFacts } from '../facts/gate-facts';
import type { GateRecord } from '../record/gate-record';
import { waiverStands } from '../record/waiver-stands';

/** What people said at a gate before anything is frozen. */
export type SaidAtGate = Pick<GateRecord, 'weights' | 'conditions' | 'waivers'>;

/**
 * What each check of a decision gate finds, in the order of the contract. A check that is not asked there is left out, one that
 * is switched off is not looked at.
 */
export function findingsOf(gate: Gate, facts: GateFacts, { weights, conditions, waivers }: SaidAtGate): Finding[] {
  const covered = coveredBy(gate, facts);
  return gateCheck.options.flatMap((id): Finding[] => {
    const weight = weightOf({ ...gate, weights: { ...gate.weights, ...weights } }, id);
    if (weight === 'not-asked') return [];
    const found =
      weight === 'off' ? ({ is: 'nothing', evidence: [] } as const) : CHECK_RULES[id].find({ gate, covered, facts });
    return [
      {
        check: id,
        weight,
        ...found,
        conditions: conditions.filter(({ check }) => check === id).sort(byId),
        waiver:
          waivers
            .filter((one) => one.check === id && waiverStands(one, gate.approvers, facts.wave.today))
            .sort(byId)
            .at(-1) ?? null,
      },
    ];
  });
}

/** As the wave's owner weighs it, else as docs/readiness.md has it. */
export const weightOf = ({ stands, weights }: Gate, id: GateCheck): CheckWeight =>
  (id === 'facts' ? undefined : weights[id]) ?? CHECK_QUESTIONS[id].weight[stands];

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
