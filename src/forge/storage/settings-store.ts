import { z } from 'zod';
import { firstSteps } from '../../contract/readiness';
import type { AccountId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import { waveRules } from '../../wave/wave-rules';
import type { WaveSettings } from '../../settings/wave-settings';
import { FIRST_SETTINGS } from '../../readiness/wave-facts';
import { versionedRow } from './rows/versioned-row';

/** The custom entity of manifest.yml. */
export const SETTINGS = 'settings';

const account = z.string().transform((id) => id as AccountId);
const stored = z.object({
  readiness: waveRules,
  owner: account,
  viewers: z.array(account),
  state: z.enum(['active', 'closed', 'archived']),
  firstSteps: firstSteps.default('shown'),
});
const rows = versionedRow(SETTINGS, stored);

/** At first the wave's importer owns it, and the rules are those of the project's wave before it, or as the product has them. */
export async function readSettings(wave: Wave): Promise<WaveSettings> {
  const row = await rows.read(wave.id);
  if (row === null)
    return {
      readiness: wave.rules ?? FIRST_SETTINGS,
      owner: wave.owner,
      viewers: [],
      state: 'active',
      firstSteps: 'shown',
      epoch: 0,
    };
  return { ...row.body, epoch: row.epoch };
}

/** What a transaction writes of the settings, on condition that nobody has written them since they were read. */
export const settingsRowAt = (wave: Wave, { epoch, ...body }: WaveSettings) =>
  rows.write(wave.id, { wave: wave.id }, body, epoch === 0 ? null : epoch);
