import type { WaveId } from '../../wave/ids';
import { dailyNotification } from '../../forge/jira/notification-texts';
import { dailyWaves, endDaily, lookToday, noteSent, readChoices } from '../../forge/storage/notification-store';
import { notifiedIssue } from '../../forge/jira/notified-issue';
import { decisionsToApprove } from '../decisions/decisions-to-approve';
import { gatedWave } from '../gates/open-gates';
import { readRegister } from '../../raci/read-register';
import { readKeptRegister } from '../../forge/storage/raci-store';
import { runStore } from '../../forge/storage/run-store';
import { sendNotification } from '../../forge/jira/send-notification';
import { readSettings } from '../../forge/storage/settings-store';
import { hourIn, todayIn } from '../waves/today-in';
import { waitingAtGates } from '../gates/waiting-at-gates';
import { waitingFor } from '../readiness/waiting-for';
import { wavePlanOf } from '../waves/wave-plan-of';
import { rightsIn } from '../waves/wave-rights';

/** People are told in the morning of the wave's time zone. */
const FROM_HOUR = 7;

/** Every five minutes: tells each who chose it, once a day, what waits for them. */
export async function notificationSweep(): Promise<void> {
  for (const wave of await dailyWaves()) await tellOf(wave);
}

async function tellOf(id: WaveId): Promise<void> {
  const versioned = await runStore.wave(id);
  const choices = versioned === null ? {} : await readChoices(id);
  if (versioned === null || !Object.values(choices).some(({ daily }) => daily)) return endDaily(id);
  const { wave } = versioned;
  const { zone } = (await wavePlanOf(wave)).dates;
  const today = todayIn(zone);
  const due = Object.keys(choices).filter((one) => choices[one]?.daily === true && choices[one].lookedOn !== today);
  if (due.length === 0 || hourIn(zone) < FROM_HOUR) return;
  const [settings, { stored }] = await Promise.all([readSettings(wave), readKeptRegister(id)]);
  if (settings.state !== 'active') return;
  const { facts, readiness, judged } = await gatedWave(wave);
  const issue = notifiedIssue(facts);
  if (issue === null) return;
  const register = readRegister(stored);
  for (const account of await lookToday(id, due, today)) {
    // Without the person nobody can ask what Jira lets them do: told is what waits for them by their role in the wave.
    const rights = rightsIn(account as typeof wave.owner, { mayEdit: true, administers: false }, settings, register);
    const person = { account: account as typeof wave.owner, rights, settings };
    const { count } = await decisionsToApprove(wave, person.account);
    const lines = [...waitingAtGates(person, judged), ...waitingFor(person, facts, readiness.items, count)];
    if (lines.length === 0) continue;
    const refused = await sendNotification(issue, account, dailyNotification(wave, lines));
    await noteSent(id, account, refused, Date.now());
  }
}
