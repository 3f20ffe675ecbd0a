import { gateRequest } from '../../contract/gates';
import type { GateSheet } from '../../contract/gate-sheet';
import { actAtGate } from './act-at-gate';
import { callerOf } from '../../forge/access/context';
import { openWave, refuseClosed } from '../waves/open-wave';
import { viewGateSheet } from './view-gate-sheet';
import { GATE_REFUSALS } from '../../gates/acts/gate-refusal';
import { failureOf } from '../../errors/failure-of';

/** Does something at a gate, as the person who calls. */
export async function actGate(payload: unknown, context: unknown): Promise<GateSheet> {
  const caller = callerOf(context, ['runway-project']);
  const { wave, gate: id, act, version } = gateRequest.parse(payload);
  const open = await openWave(caller, wave);
  refuseClosed(open);
  const done = await actAtGate(open, id, act, version);
  if (typeof done === 'string') throw failureOf(GATE_REFUSALS[done]);
  return viewGateSheet(open, done.gates, done.gate);
}
