import type { ErrorView } from '../contract/result';
import type { Wave } from '../wave/wave';
import type { WaveSettings } from './wave-settings';

/** @returns why nothing is written in the wave: it is closed or archived; null while it is open */
export const closedWave = ({ code }: Pick<Wave, 'code'>, { state }: Pick<WaveSettings, 'state'>): ErrorView | null =>
  state === 'active'
    ? null
    : {
        code: 'wave-closed',
        message: `Wave ${code} is ${state}: it can be read, but not written.`,
        next: 'Ask its owner to reopen it under Settings.',
      };
