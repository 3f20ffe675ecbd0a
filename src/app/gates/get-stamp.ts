import { oneGate } from '../../contract/gate-sheet';
import { callerOf } from '../../forge/access/context';
import { gateStamp } from '../../forge/storage/gate-stamp';
import { openWave } from '../waves/open-wave';

/** Asked again and again by who has a gate or its run sheet open; they read it only where the answer is another one. */
export async function getStamp(payload: unknown, context: unknown): Promise<string> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, gate } = oneGate.parse(payload);
  const { wave } = await openWave(caller, id);
  return gateStamp(wave.id, gate);
}
