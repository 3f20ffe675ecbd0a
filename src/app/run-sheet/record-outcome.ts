import type { RecordedResult } from '../../contract/gates';
import { actAtGate } from '../gates/act-at-gate';
import type { OpenRunSheet } from './open-run-sheet';
import { writeSheetAct } from './write-sheet-act';

/**
 * Records how a cutover ended: in its run sheet, and as the result of its gate. The gate takes it from its owner once it was decided;
 * otherwise it stands in the run sheet alone.
 */
export async function recordOutcome(
  open: OpenRunSheet,
  id: string,
  { is, note }: Pick<RecordedResult, 'is' | 'note'>,
): Promise<void> {
  const isNew = await writeSheetAct(open, id, { do: 'outcome', is, note });
  if (isNew) await actAtGate(open, open.gate.id, { do: 'result', is, note }, 0);
}
