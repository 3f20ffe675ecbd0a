import type { NotificationsView } from '../../contract/notifications';
import { readChoices } from '../../forge/storage/notification-store';
import { type OpenWave } from '../waves/open-wave';
import type { Payload } from '../../contract/calls';

/** What the person who asks chose for themselves: of others nobody learns it. */
export async function getNotifications(
  _payload: Payload<'getNotifications'>,
  { wave, account }: OpenWave,
): Promise<NotificationsView> {
  const { signature = false, daily = false, refused } = (await readChoices(wave.id))[account] ?? {};
  return {
    signature,
    daily,
    ...(refused === undefined ? {} : { refused: { at: new Date(refused.at).toISOString(), message: refused.message } }),
  };
}
