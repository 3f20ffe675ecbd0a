import type { GateSheet } from '../../contract/gate-sheet';
import { noSuchGate } from './gate-failure';
import { openGates } from './open-gates';
import type { OpenWave } from '../waves/open-wave';
import { viewGateSheet } from './view-gate-sheet';

/** A gate as it is now. @throws AppFailure where the wave has no such gate */
export async function sheetOf(open: OpenWave, id: string): Promise<GateSheet> {
  const gates = await openGates(open.wave, id);
  const gate = gates.of.gates.find((one) => one.id === id);
  if (gate === undefined) throw noSuchGate();
  return viewGateSheet(open, gates, gate);
}
