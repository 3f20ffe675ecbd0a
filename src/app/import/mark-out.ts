import type { NotApplicableReason } from '../../contract/readiness';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import type { CallerIn } from '../../forge/access/authorise';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { ItemState } from '../../readiness/wave-readiness';
import type { Wave } from '../../wave/wave';
import { markItems } from '../items/mark-items';
import { waveIn } from '../waves/choose-wave';
import { opened } from '../waves/open-wave';
import { readWaveFacts } from '../waves/read-wave-facts';

/** One call marks so many items. */
const MOST_MARKED = 500;

/** Counted items that an import puts out of the wave: open ones can be marked, done ones stay counted. */
export async function countedOf(
  wave: Wave,
  isOut: (item: string) => boolean,
): Promise<{ readonly open: string[]; readonly done: ItemState[] }> {
  const states = evaluateWave(await readWaveFacts(wave)).items.filter(({ id, counted }) => counted && isOut(id));
  return {
    open: states.filter(({ is }) => is !== 'done').map(({ id }) => id),
    done: states.filter(({ is }) => is === 'done'),
  };
}

/** Marks items as not applicable in the name of the person who imports. */
export async function markOut(
  wave: string,
  items: readonly string[],
  reason: NotApplicableReason,
  { caller, where }: CallerIn,
): Promise<void> {
  if (items.length === 0) return;
  const open = await opened(caller, await authoriseStanding(caller), await waveIn(where, wave));
  const mark = { do: 'not-applicable', reason, note: '' } as const;
  for (let from = 0; from < items.length; from += MOST_MARKED)
    await markItems({ wave, items: items.slice(from, from + MOST_MARKED), mark }, open);
}
