import { requestRead } from '../../forge/queues/facts-queue';
import { refuseClosed, type OpenWave } from '../waves/open-wave';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** A full comparison costs requests that all customers of the app share: who only looks does not ask for one. */
export async function refreshWave(
  _payload: Payload<'refreshWave'>,
  open: OpenWave,
): Promise<{ readonly asked: boolean; readonly at: string }> {
  const { wave, rights } = open;
  if (rights.role === 'viewer') throw failureOf(MARK_REFUSALS['view-only']);
  refuseClosed(open);
  const at = new Date().toISOString();
  return { asked: await requestRead(wave.id, 'full'), at };
}
