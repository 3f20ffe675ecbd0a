import type { Wave } from '../../wave/wave';
import { AppFailure } from '../../errors/app-failure';
import type { WaveSettings } from '../../forge/storage/settings-store';

/** @throws AppFailure where the wave is closed or archived: then it can be read, and nothing else */
export function refuseClosedWave({ code }: Wave, { state }: WaveSettings): void {
  switch (state) {
    case 'active':
      return;
    case 'closed':
    case 'archived':
      throw new AppFailure({
        code: 'wave-closed',
        message: `Wave ${code} is ${state}: it can be read, but not written.`,
        next: 'Ask its owner to reopen it under Settings.',
      });
    default:
      state satisfies never;
  }
}
