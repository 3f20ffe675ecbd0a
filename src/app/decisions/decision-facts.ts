import type { GateFacts } from '../../gates/facts/gate-facts';
import type { Wave } from '../../wave/wave';
import { readDecisionIndex } from '../../forge/storage/decision-store';

/** The decisions of a wave as its gates ask for them: kept by Runway, so always known. One request. */
export async function decisionFactsOf({ id }: Pick<Wave, 'id'>): Promise<NonNullable<GateFacts['decisions']>> {
  return (await readDecisionIndex(id)).map((line) => ({ id: line.id, state: line.state }));
}
