import type { Wave } from '../../wave/wave';
import { closedWave } from '../../settings/closed-wave';
import type { WaveSettings } from '../../settings/wave-settings';
import { failureOf } from '../../errors/failure-of';

/** @throws AppFailure where the wave is closed or archived: then it can be read, and nothing else */
export function refuseClosedWave(wave: Wave, settings: WaveSettings): void {
  const closed = closedWave(wave, settings);
  if (closed !== null) throw failureOf(closed);
}
