import { type GateSheet, oneGate } from '../../contract/gate-sheet';
import { callerOf } from '../../forge/access/context';
import { openWave } from '../waves/open-wave';
import { sheetOf } from './sheet-of';

/** A gate with everything that a meeting over it needs. */
export async function getGate(payload: unknown, context: unknown): Promise<GateSheet> {
  const caller = callerOf(context, ['runway-project']);
  const { wave, gate } = oneGate.parse(payload);
  return sheetOf(await openWave(caller, wave), gate);
}
