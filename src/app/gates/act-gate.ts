import type { GateSheet } from '../../contract/gate-sheet';
import { actAtGate } from './act-at-gate';
import { type OpenWave } from '../waves/open-wave';
import { viewGateSheet } from './view-gate-sheet';
import { GATE_REFUSALS } from '../../gates/acts/gate-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';
import { openStamp } from '../../forge/storage/watch/stamp-row';

/** Does something at a gate, as the person who calls. */
export async function actGate({ gate: id, act, version }: Payload<'actGate'>, open: OpenWave): Promise<GateSheet> {
  const done = await actAtGate(open, id, act, version);
  if (typeof done === 'string') throw failureOf(GATE_REFUSALS[done]);
  return viewGateSheet(open, done.gates, done.gate, await openStamp(open.wave.id));
}
