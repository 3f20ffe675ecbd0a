import { type DecisionView, oneDecision } from '../../contract/decision-log';
import { callerOf } from '../../forge/access/context';
import { readDecision } from '../../forge/storage/decision-store';
import { NOT_IN_LOG } from './log-failure';
import { openWave } from '../waves/open-wave';
import { viewDecision } from './view-decision';
import { failureOf } from '../../errors/failure-of';

/** One decision with its history. */
export async function getDecision(payload: unknown, context: unknown): Promise<DecisionView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave, id } = oneDecision.parse(payload);
  const open = await openWave(caller, wave);
  const kept = await readDecision(open.wave.id, id);
  if (kept === null) throw failureOf(NOT_IN_LOG);
  return viewDecision(open, kept);
}
