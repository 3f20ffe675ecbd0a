import type { RestsOn } from '../../contract/decision-log';
import type { Wave } from '../../wave/wave';
import { restingKey } from '../../decisions/resting-key';
import { waitingToBeLookedAt } from '../../decisions/waiting-to-be-looked-at';
import { readDecisionIndex, readDecisions } from '../../forge/storage/decision-store';

/** Decisions that left approved and on which an item rests, as long as its owner has not looked. Mostly one request. */
export async function restsOn({ id }: Pick<Wave, 'id'>, item: string): Promise<Omit<RestsOn, 'mayLook'>[]> {
  const left = (await readDecisionIndex(id)).filter(({ toLookAt }) => toLookAt > 0);
  if (left.length === 0) return [];
  const kept = await readDecisions(
    id,
    left.map(({ id: decision }) => decision),
  );
  return left.flatMap(({ id: decision }): Omit<RestsOn, 'mayLook'>[] => {
    const value = kept.get(decision)?.value;
    if (value === undefined || value.left === null) return [];
    const waits = waitingToBeLookedAt(value);
    if (!value.links.some((link) => link.item === item && waits.includes(restingKey(link)))) return [];
    const { number, title, state } = value;
    return [{ decision, number, title, state, since: new Date(value.left).toISOString() }];
  });
}
