import { type NotificationsView } from '../../contract/notifications';
import { choose } from '../../forge/storage/notification-store';
import { type OpenWave } from '../waves/open-wave';
import type { Payload } from '../../contract/calls';

/** For the person who asks, whatever their role: it changes nothing of the wave, and is no line of its activity. */
export async function changeNotifications(
  { signature, daily }: Payload<'changeNotifications'>,
  open: OpenWave,
): Promise<NotificationsView> {
  await choose(open.wave.id, open.account, { signature, daily });
  return { signature, daily };
}
