import { applyMark } from '../../marks/apply-mark';
import { mayMark } from '../../marks/may-mark';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { markContextOf, markRightsOf, mayBeTold } from '../items/open-item';
import type { OpenRunSheet } from './open-run-sheet';
import { writeSaid } from '../../forge/storage/write-said';

/**
 * Begins the steps of a run sheet anew, as it is done in each issue: their results so far stay with the item as an earlier run.
 * Items that the person may not see, or not mark, keep theirs.
 */
export async function resetSteps(open: OpenRunSheet): Promise<void> {
  const { wave, account, facts, items } = open;
  const shown = await issuesAsViewer(items.flatMap(({ state }) => state.issue ?? []));
  const at = Date.now();
  const toSay = items.flatMap(({ state, texts }) => {
    const context = markContextOf(facts, state, texts, shown);
    if (!mayBeTold(state, shown) || mayMark('run-again', markRightsOf(open, state), context) !== null) return [];
    return [
      {
        item: state.id,
        issue: state.issue,
        version: null,
        // Where none has a result there is nothing to begin anew: that item is refused, and is as it should be.
        decide: ({ record }: Parameters<Parameters<typeof writeSaid>[2][number]['decide']>[0]) =>
          applyMark(record, { do: 'run-again', kind: 'step' }, account, at, context),
      },
    ];
  });
  await writeSaid(wave.id, { by: account, at }, toSay);
}
