import type { OpenCondition } from '../../contract/run-sheet';
import { openBeforeCutover } from '../../gates/open-before-cutover';
import { type GatesOfWave, withRecords } from '../gates/gates-of-wave';

/** The open conditions before a cutover, as its runbook lists them. */
export const openConditions = (
  of: Pick<GatesOfWave, 'gates' | 'kept'>,
  cutover: Parameters<typeof openBeforeCutover>[1],
): OpenCondition[] =>
  openBeforeCutover(withRecords(of), cutover).map(({ condition: { id, text, owner, due }, gate: { name } }) => ({
    id,
    text,
    owner,
    due,
    gate: name,
  }));
