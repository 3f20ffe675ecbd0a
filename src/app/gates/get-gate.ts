import { type GateSheet } from '../../contract/gate-sheet';
import { type OpenWave } from '../waves/open-wave';
import { sheetOf } from './sheet-of';
import type { Payload } from '../../contract/calls';

/** A gate with everything that a meeting over it needs. */
export async function getGate({ gate }: Payload<'getGate'>, open: OpenWave): Promise<GateSheet> {
  return sheetOf(open, gate);
}
