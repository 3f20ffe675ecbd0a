import type { NotificationsView } from '../../contract/notifications';
import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { readChoices } from '../../forge/storage/notification-store';
import { openWave } from '../waves/open-wave';

/** What the person who asks chose for themselves: of others nobody learns it. */
export async function getNotifications(payload: unknown, context: unknown): Promise<NotificationsView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id } = oneWave.parse(payload);
  const { wave, account } = await openWave(caller, id);
  const { signature = false, daily = false, refused } = (await readChoices(wave.id))[account] ?? {};
  return {
    signature,
    daily,
    ...(refused === undefined ? {} : { refused: { at: new Date(refused.at).toISOString(), message: refused.message } }),
  };
}
