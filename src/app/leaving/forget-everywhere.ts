import type { AccountId } from '../../wave/ids';
import { dropBulkEdit } from '../../forge/storage/bulk-store';
import { forgetInActivity } from './forget-in-activity';
import { forgetInRegister } from './forget-in-register';
import { forgetInWave } from './forget-in-wave';
import type { Forgetting } from '../../forge/storage/forgetting-store';
import { forgetChoices } from '../../forge/storage/notification-store';
import { emptyStamp } from '../../forge/storage/watch/write-noted';

/**
 * Takes a person out of all that Runway keeps of a wave, but of what docs/data.md names. Each step changes nothing where it was done
 * before, so that one that was interrupted is taken up by the sweep. The register goes last: as long as it lists the person, their
 * owner can ask for it again too.
 */
export async function forgetEverywhere(forgetting: Forgetting): Promise<void> {
  const { wave, account, name } = forgetting;
  await forgetInActivity(forgetting);
  if (account !== null) {
    await forgetChoices(wave, account as AccountId);
    await dropBulkEdit(wave, account as AccountId);
  }
  if (account !== null) await forgetInWave(wave, { account });
  else if (name !== null) await forgetInWave(wave, { name });
  // What was written last names who wrote it.
  await emptyStamp(wave);
  await forgetInRegister(forgetting);
}
