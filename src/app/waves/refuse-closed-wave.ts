import type { Wave } from '../../wave/wave';
import type { WaveSettings } from '../../forge/storage/settings-store';
import { failureOf } from '../../errors/failure-of';

/** @throws AppFailure where the wave is closed or archived: then it can be read, and nothing else */
export function refuseClosedWave({ code }: Wave, { state }: WaveSettings): void {
  switch (state) {
    case 'active':
      return;
    case 'closed':
    case 'archived':
      throw failureOf({
        code: 'wave-closed',
        message: `Wave ${code} is ${state}: it can be read, but not written.`,
        next: 'Ask its owner to reopen it under Settings.',
      });
    default:
      state satisfies never;
  }
}
