import type { Rights } from '../contract/readiness';
import type { AccountId } from '../import/ids';
import type { VersionedWave, Wave } from '../import/wave';
import { AppFailure } from './app-failure';
import { authoriseStanding, type Standing } from './authorise-standing';
import { waveIn } from './choose-wave';
import type { Caller } from './context';
import { readSettings, type WaveSettings } from './settings-store';
import { rightsIn } from './wave-rights';

/** A wave with what the person who asks may do in it. */
export interface OpenWave {
  readonly account: AccountId;
  readonly standing: Standing;
  readonly wave: Wave;
  /** Version of the wave's own row. */
  readonly epoch: number;
  readonly settings: WaveSettings;
  readonly rights: Rights;
}

/**
 * Opens a wave of the project that the caller stands in, after one request to Jira.
 * @throws AppFailure where Jira does not show the project, or the wave is another project's
 */
export async function openWave(caller: Caller, id: string): Promise<OpenWave> {
  const standing = await authoriseStanding(caller);
  return opened(caller, standing, await waveIn(standing.where, id));
}

export async function opened(caller: Caller, standing: Standing, { wave, epoch }: VersionedWave): Promise<OpenWave> {
  const settings = await readSettings(wave);
  return {
    account: caller.account,
    standing,
    wave,
    epoch,
    settings,
    rights: rightsIn(caller.account, standing, settings),
  };
}

/** @throws AppFailure where the wave is closed or archived: then it can be read, and nothing else */
export function refuseClosed({ wave, settings }: OpenWave): void {
  switch (settings.state) {
    case 'active':
      return;
    case 'closed':
    case 'archived':
      throw new AppFailure({
        code: 'wave-closed',
        message: `Wave ${wave.code} is ${settings.state}: it can be read, but not written.`,
        next: 'Ask its owner to reopen it.',
      });
    default:
      settings.state satisfies never;
  }
}
