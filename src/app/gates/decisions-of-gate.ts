import type { Gate } from '../../contract/gates';
import type { GateDecision } from '../../contract/gate-sheet';
import type { Wave } from '../../wave/wave';
import { gateDecision } from '../../decisions/gate-decision';
import { readDecisions } from '../../forge/storage/decision-store';
import { listOf } from '../../forge/storage/gate-store';
import type { GatesOfWave } from './gates-of-wave';

/** The decisions that a gate names, as far as the log has them. */
export async function decisionsOfGate(
  { id: wave }: Pick<Wave, 'id'>,
  { id, decisions }: Pick<Gate, 'id' | 'decisions'>,
  { list }: Pick<GatesOfWave, 'list'>,
): Promise<GateDecision[]> {
  if (decisions.length === 0) return [];
  const kept = await readDecisions(wave, decisions);
  const { named } = listOf(list);
  const since = Object.hasOwn(named, id) ? (named[id] ?? {}) : {};
  return decisions.flatMap((decision) => {
    const found = kept.get(decision);
    const at = Object.hasOwn(since, decision) ? since[decision] : undefined;
    return found === undefined ? [] : [gateDecision(found.value, at ?? null)];
  });
}
