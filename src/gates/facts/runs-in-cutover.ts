import type { Gate } from '../../contract/gates';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { ItemState } from '../../readiness/wave-readiness';

/**
 * Whether an item runs in the cutover that a gate decides on, so that it can only be done after the decision: it has a step list or changes
 * production, and its day is that of the cutover or later. The cutover of a gate is the first one on its day or after it.
 */
export function runsInCutover(
  { id, due, plannedDue }: Pick<ItemState, 'id' | 'due' | 'plannedDue'>,
  { stands, date }: Pick<Gate, 'stands' | 'date'>,
  { cutovers, specs, planned }: Pick<WaveFacts, 'cutovers' | 'specs' | 'planned'>,
): boolean {
  if (stands !== 'cutover' || date === null) return false;
  const cutover = cutovers.find((day) => day >= date);
  const day = due ?? plannedDue;
  if (cutover === undefined || day === null || day < cutover) return false;
  return planned.get(id)?.change === true || (specs.get(id)?.rows ?? []).some(({ kind }) => kind === 'step');
}
