import { forgettings } from '../../forge/storage/forgetting-store';
import { pushForgetting, pushRemoval } from '../../forge/queues/removal-queue';
import { removals } from '../../forge/storage/removal-store';

/** Every five minutes: queues what is to be deleted of removed waves and of people to be forgotten, until nothing can be left of them. */
export async function removalSweep(): Promise<void> {
  for (const { wave } of await removals()) await pushRemoval(wave);
  for (const { wave, person } of await forgettings()) await pushForgetting(wave, person);
}
