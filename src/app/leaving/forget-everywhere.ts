import { FORGOTTEN } from '../../contract/raci';
import type { AccountId } from '../../wave/ids';
import { dropBulkEdit } from '../../forge/storage/bulk-store';
import { forgetInActivity } from './forget-in-activity';
import { forgetInRegister } from './forget-in-register';
import { forgetInWave } from './forget-in-wave';
import type { Forgetting } from '../../forge/storage/forgetting-store';
import { forgetChoices } from '../../forge/storage/notification-store';
import { forgetInOverrides } from '../../forge/storage/sprints/override-store';
import { FORGET_STEPS, type ForgetStep } from '../../forge/storage/stored-kinds';
import { emptyStamp } from '../../forge/storage/watch/write-noted';
import { dropViews } from '../../forge/storage/facts/view-store';

/**
 * Takes a person out of every kind that is stored of a wave, but of those that the table of kinds lets stay. Each step changes nothing
 * where it was done before, so that one that was interrupted is taken up by the sweep.
 */
export async function forgetEverywhere(forgetting: Forgetting): Promise<void> {
  for (const step of FORGET_STEPS) await STEPS[step](forgetting);
}

/** What was typed of a person without an account is in the register, the plan and the activity only. */
const STEPS: Readonly<Record<ForgetStep, (forgetting: Forgetting) => Promise<void>>> = {
  activity: forgetInActivity,
  choices: async ({ wave, account }) => {
    if (account === null) return;
    await forgetChoices(wave, account as AccountId);
    await forgetInOverrides(wave, account as AccountId, FORGOTTEN);
  },
  bulk: async ({ wave, account }) => {
    if (account !== null) await dropBulkEdit(wave, account as AccountId);
  },
  wave: async ({ wave, account, name }) => {
    if (account !== null) await forgetInWave(wave, { account });
    else if (name !== null) await forgetInWave(wave, { name });
  },
  // What was written last names who wrote it.
  stamp: ({ wave }) => emptyStamp(wave),
  register: forgetInRegister,
  views: ({ wave }) => dropViews(wave),
};
