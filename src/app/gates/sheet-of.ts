import type { GateSheet } from '../../contract/gate-sheet';
import { noSuchGate } from './gate-failure';
import { openGates } from './open-gates';
import type { OpenWave } from '../waves/open-wave';
import { viewGateSheet } from './view-gate-sheet';
import { keepGateNow } from '../../forge/storage/watch/gate-now';
import { openStamp } from '../../forge/storage/watch/stamp-row';

/**
 * A gate as it is now. What the rules say of it is kept for those who watch it.
 * @throws AppFailure where the wave has no such gate
 */
export async function sheetOf(open: OpenWave, id: string): Promise<GateSheet> {
  // Before anything else: what is written while this reads is another stamp.
  const stamp = await openStamp(open.wave.id);
  const gates = await openGates(open.wave, id);
  const gate = gates.of.gates.find((one) => one.id === id);
  if (gate === undefined) throw noSuchGate();
  const sheet = await viewGateSheet(open, gates, gate, stamp);
  const { version, verdict, findings, counts, open: left, standing } = sheet.gate;
  await keepGateNow(open.wave.id, id, stamp.stamp, {
    version,
    verdict,
    findings: findings.map(({ check, is }) => ({ check, is })),
    counts,
    ...(left === undefined ? {} : { open: left }),
    standing: standing?.is ?? null,
  });
  return sheet;
}
