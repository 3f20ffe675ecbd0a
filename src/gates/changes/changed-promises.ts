import type { Finding, GateChange } from '../../contract/gates';
import { ruledChange } from './ruled-change';
import { conditionIs } from '../record/condition-is';
import type { GateRecord } from '../record/gate-record';
import type { Snapshot } from '../record/snapshot';

/** What became of the conditions and waivers that a snapshot holds. */
export function changedPromises(
  snapshot: Snapshot,
  { conditions }: Pick<GateRecord, 'conditions'>,
  findings: readonly Finding[],
  today: string,
): GateChange[] {
  const due = snapshot.conditions.flatMap((frozen): GateChange[] => {
    // The one that was signed: its words and its date stay as they were, only whether it is met is asked anew.
    const met = conditions.find(({ id }) => id === frozen.id)?.met ?? frozen.met;
    const is = conditionIs({ met, due: frozen.due }, today);
    const of = { what: frozen.id, from: conditionIs(frozen, frozen.due ?? today), to: is };
    if (is === 'overdue') return [ruledChange('condition-overdue', of)];
    return is === 'met' && frozen.met === null ? [ruledChange('condition-met', of)] : [];
  });
  const ended = snapshot.waivers.flatMap((frozen): GateChange[] => {
    const finding = findings.find(({ check }) => check === frozen.check);
    if (finding?.is !== 'unmet' || finding.waiver !== null) return [];
    return [ruledChange('waiver-ended', { what: frozen.check, from: 'waived', to: 'unmet' })];
  });
  return [...due, ...ended];
}
