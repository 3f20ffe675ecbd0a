import type { GatesView } from '../../contract/gate-sheet';
import { type OpenWave } from '../waves/open-wave';
import { viewGates } from './view-gates';
import type { Payload } from '../../contract/calls';

/** Which gates a wave has and how each stands, with the other active waves of the project beside it. */
export async function getGates(_payload: Payload<'getGates'>, open: OpenWave): Promise<GatesView> {
  return viewGates(open);
}
