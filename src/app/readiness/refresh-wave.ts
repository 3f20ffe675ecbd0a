import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { requestRead } from '../../forge/queues/facts-queue';
import { openWave, refuseClosed } from '../waves/open-wave';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { failureOf } from '../../errors/failure-of';

/** A full comparison costs requests that all customers of the app share: who only looks does not ask for one. */
export async function refreshWave(payload: unknown, context: unknown): Promise<{ readonly asked: boolean }> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id } = oneWave.parse(payload);
  const open = await openWave(caller, id);
  const { wave, rights } = open;
  if (rights.role === 'viewer') throw failureOf(MARK_REFUSALS['view-only']);
  refuseClosed(open);
  return { asked: await requestRead(wave.id, 'full') };
}
