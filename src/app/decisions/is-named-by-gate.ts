import type { WaveId } from '../../wave/ids';
import { listOf, readGateList } from '../../forge/storage/gate-store';

/** Whether a gate of the wave names a decision, in the log or not. One request. */
export async function isNamedByGate(wave: WaveId, decision: string): Promise<boolean> {
  const { set } = listOf(await readGateList(wave));
  return Object.values(set).some(({ decisions = [] }) => decisions.includes(decision));
}
