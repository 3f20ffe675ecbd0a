import type { GatesView } from '../../contract/gate-sheet';
import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { openWave } from '../waves/open-wave';
import { viewGates } from './view-gates';

/** Which gates a wave has and how each stands, with the other active waves of the project beside it. */
export async function getGates(payload: unknown, context: unknown): Promise<GatesView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave } = oneWave.parse(payload);
  return viewGates(await openWave(caller, wave));
}
