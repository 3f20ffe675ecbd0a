import type { RisksView } from '../../contract/risks';
import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { openWave } from '../waves/open-wave';
import { viewRisks } from './view-risks';

/** The risks of a wave, and what is flagged or blocked in it. */
export async function getRisks(payload: unknown, context: unknown): Promise<RisksView> {
  const caller = callerOf(context, ['runway-project']);
  return viewRisks(await openWave(caller, oneWave.parse(payload).wave));
}
