import type { WaveId } from '../wave/ids';
import { dropCalendarOfNoWave } from '../forge/storage/calendar-store';
import { clearWave } from '../app/leaving/clear-wave';
import { listsPerson } from '../raci/lists-person';
import { forgetEverywhere } from '../app/leaving/forget-everywhere';
import { forgetInActivity } from '../app/leaving/forget-in-activity';
import { endForgetting, forgettingOf } from '../forge/storage/forgetting-store';
import { readKeptRegister } from '../forge/storage/raci-store';
import { removalEvent } from '../forge/queues/removal-queue';
import { endRemoval, mendLatestRun, removalOf } from '../forge/storage/removal-store';

/** Functions end after 15 minutes at most: what was reading or writing of the wave when it was removed has ended then. */
const NOBODY_WRITES_AFTER_MS = 20 * 60_000;

/**
 * Takes one event of the queue of removals: deletes what is stored of the wave, and again until nobody can be writing it any
 * more. Never throws: a removal that was interrupted is taken up by the sweep.
 */
export async function removalConsumer(event: { readonly body?: unknown }): Promise<void> {
  const read = removalEvent.safeParse(event.body);
  if (!read.success) {
    console.error('An event of another version was left alone.', read.error.message);
    return;
  }
  const { wave, person } = read.data;
  try {
    if (person !== undefined) {
      await forget(wave, person);
      return;
    }
    const removal = await removalOf(wave);
    if (removal === null) return;
    const isLast = Date.now() - removal.at > NOBODY_WRITES_AFTER_MS;
    await clearWave(removal);
    await mendLatestRun(removal);
    await dropCalendarOfNoWave(removal.project);
    if (isLast) await endRemoval(wave);
  } catch (error) {
    console.error(`The removal of wave ${wave} was interrupted; the sweep takes it up.`, error);
  }
}

async function forget(wave: WaveId, person: string): Promise<void> {
  const forgetting = await forgettingOf(wave, person);
  if (forgetting === null) return;
  const isLast = Date.now() - forgetting.at > NOBODY_WRITES_AFTER_MS;
  const { stored } = await readKeptRegister(wave);
  // The register goes last: where it does not list the person, only lines remain that no query found yet. Whoever was added since stays.
  if (listsPerson(stored, person)) await forgetEverywhere(forgetting);
  else await forgetInActivity(forgetting);
  if (isLast) await endForgetting(forgetting);
}
