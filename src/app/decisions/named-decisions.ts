import type { Wave } from '../../wave/wave';
import { readDecisionIndex } from '../../forge/storage/decision-store';

/** Decisions that a gate can name, by number. */
export async function namedDecisions({
  id,
}: Pick<Wave, 'id'>): Promise<{ readonly id: string; readonly name: string }[]> {
  return (await readDecisionIndex(id)).map(({ id: decision, title }) => ({ id: decision, name: title }));
}
