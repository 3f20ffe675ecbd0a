import { notificationsChange, type NotificationsView } from '../../contract/notifications';
import { callerOf } from '../../forge/access/context';
import { choose } from '../../forge/storage/notification-store';
import { openWave, refuseClosed } from '../waves/open-wave';

/** For the person who asks, whatever their role: it changes nothing of the wave, and is no line of its activity. */
export async function changeNotifications(payload: unknown, context: unknown): Promise<NotificationsView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, signature, daily } = notificationsChange.parse(payload);
  const open = await openWave(caller, id);
  refuseClosed(open);
  await choose(open.wave.id, open.account, { signature, daily });
  return { signature, daily };
}
