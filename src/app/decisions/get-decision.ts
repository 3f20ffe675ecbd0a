import { type DecisionView } from '../../contract/decision-log';
import { readDecision } from '../../forge/storage/decision-store';
import { NOT_IN_LOG } from './log-failure';
import { type OpenWave } from '../waves/open-wave';
import { viewDecision } from './view-decision';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** One decision with its history. */
export async function getDecision({ id }: Payload<'getDecision'>, open: OpenWave): Promise<DecisionView> {
  const kept = await readDecision(open.wave.id, id);
  if (kept === null) throw failureOf(NOT_IN_LOG);
  return viewDecision(open, kept);
}
