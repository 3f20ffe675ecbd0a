import type { RegisterView } from '../../contract/raci';
import type { Rights } from '../../contract/readiness';
import type { AccountId } from '../../wave/ids';
import type { VersionedWave, Wave } from '../../wave/wave';
import { authoriseStanding, type Standing } from '../../forge/access/authorise-standing';
import { waveIn } from './choose-wave';
import type { Caller } from '../../forge/access/context';
import { readRegister } from '../../raci/read-register';
import { readKeptRegister } from '../../forge/storage/raci-store';
import { refuseClosedWave } from './refuse-closed-wave';
import { readSettings } from '../../forge/storage/settings-store';
import type { WaveSettings } from '../../settings/wave-settings';
import { rightsIn } from '../../settings/rights-in';

/** A wave with what the person who asks may do in it. */
export interface OpenWave {
  readonly account: AccountId;
  readonly standing: Standing;
  readonly wave: Wave;
  /** Version of the wave's own row. */
  readonly epoch: number;
  readonly settings: WaveSettings;
  readonly register: RegisterView;
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
  const [settings, { stored }] = await Promise.all([readSettings(wave), readKeptRegister(wave.id)]);
  const register = readRegister(stored);
  return {
    account: caller.account,
    standing,
    wave,
    epoch,
    settings,
    register,
    rights: rightsIn(caller.account, standing, settings, register),
  };
}

/** @throws AppFailure where the wave is closed or archived: then it can be read, and nothing else */
export const refuseClosed = ({ wave, settings }: OpenWave): void => refuseClosedWave(wave, settings);
