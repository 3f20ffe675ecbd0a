import type { WaveId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import { dailyNotification } from '../../forge/jira/notification-texts';
import {
  dailyWaves,
  endDaily,
  lookToday,
  noteSent,
  readChoices,
  tellAgainAt,
} from '../../forge/storage/notification-store';
import { waveViews } from '../gates/wave-views';
import { readRegister } from '../../raci/read-register';
import { readKeptRegister } from '../../forge/storage/raci-store';
import { runStore } from '../../forge/storage/run-store';
import { sendNotification } from '../../forge/jira/send-notification';
import { readSettings } from '../../forge/storage/settings-store';
import { readView } from '../../forge/storage/facts/view-store';
import { hourIn, todayIn } from '../waves/today-in';
import { waitingAtGates } from '../gates/waiting-at-gates';
import { waitingFor } from '../readiness/waiting-for';
import { rightsIn } from '../../settings/rights-in';
import { nextMorning } from './next-morning';

/** People are told in the morning of the wave's time zone. */
const FROM_HOUR = 7;
/** A wave that is not active, or of which nothing could be told, is looked at again so much later. */
const LATER_MS = 60 * 60_000;

/**
 * Every five minutes: tells each who chose it, once a day, what waits for them. Whether the morning of a wave has come is in
 * the row that says that someone wants to be told: until then nothing else of the wave is read.
 */
export async function notificationSweep(): Promise<void> {
  const now = Date.now();
  for (const { wave, dueAt } of await dailyWaves()) {
    if (dueAt > now) continue;
    try {
      await tellOf(wave, now);
    } catch (error) {
      console.error(`No email could be sent for wave ${wave}; Runway retries in an hour.`, error);
      await tellAgainAt(wave, now + LATER_MS);
    }
  }
}

async function tellOf(id: WaveId, now: number): Promise<void> {
  const found = await runStore.wave(id);
  const choices = found === null ? {} : await readChoices(id);
  if (found === null || !Object.values(choices).some(({ daily }) => daily)) return endDaily(id);
  const { wave } = found;
  const settings = await readSettings(wave);
  if (settings.state !== 'active') return tellAgainAt(id, now + LATER_MS);
  const zone = await zoneOf(wave);
  const today = todayIn(zone, now);
  if (hourIn(zone, now) >= FROM_HOUR && dueIn(choices, today).length > 0) {
    if (!(await tellPeople(wave, settings, dueIn(choices, today), today))) return tellAgainAt(id, now + LATER_MS);
  }
  await tellAgainAt(id, nextMorning(zone, now, FROM_HOUR));
  // Who chose it meanwhile is told today too.
  if (hourIn(zone, now) >= FROM_HOUR && dueIn(await readChoices(id), today).length > 0) await tellAgainAt(id, now);
}

const dueIn = (choices: Awaited<ReturnType<typeof readChoices>>, today: string): string[] =>
  Object.keys(choices).filter((one) => choices[one]?.daily === true && choices[one].lookedOn !== today);

/** Its view has it, even where it is no longer that of now: a wave whose zone changes is written, and evaluated by its readers. */
const zoneOf = async (wave: Wave): Promise<string> =>
  ((await readView(wave.id)).value ?? (await waveViews(wave)).view).head.zone;

/** False where no issue of the wave can be seen that an e-mail could be sent from. */
async function tellPeople(
  wave: Wave,
  settings: Awaited<ReturnType<typeof readSettings>>,
  due: readonly string[],
  today: string,
): Promise<boolean> {
  const [views, { stored }] = await Promise.all([waveViews(wave), readKeptRegister(wave.id)]);
  const issue = views.view.mailedFrom;
  if (issue === null) return false;
  const register = readRegister(stored);
  for (const account of await lookToday(wave.id, due, today)) {
    // Without the person nobody can ask what Jira lets them do: told is what waits for them by their role in the wave.
    const rights = rightsIn(account as typeof wave.owner, { mayEdit: true, administers: false }, settings, register);
    const person = { account: account as typeof wave.owner, rights, settings };
    const lines = [...waitingAtGates(person, views), ...waitingFor(person, views.view)];
    if (lines.length === 0) continue;
    const refused = await sendNotification(issue, account, dailyNotification(wave, lines));
    await noteSent(wave.id, account, refused, Date.now());
  }
  return true;
}
