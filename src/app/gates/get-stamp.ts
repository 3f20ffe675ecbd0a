import { gateStamp } from '../../forge/storage/gate-stamp';
import { type OpenWave } from '../waves/open-wave';
import type { Payload } from '../../contract/calls';

/** Asked again and again by who has a gate or its run sheet open; they read it only where the answer is another one. */
export async function getStamp({ gate }: Payload<'getStamp'>, { wave }: OpenWave): Promise<string> {
  return gateStamp(wave.id, gate);
}
