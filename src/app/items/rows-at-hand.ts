import type { ErrorView } from '../../contract/result';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { readKnownItems } from '../../forge/storage/facts/known-items';
import { readTextsOf } from '../../forge/storage/item-store';
import type { MarkContext } from '../../marks/mark-context';
import { mayMark } from '../../marks/may-mark';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { OpenWave } from '../waves/open-wave';
import { readWaveFacts } from '../waves/read-wave-facts';
import { NO_SUCH_ITEM } from './no-such-item';
import { markBoundsOf, markRightsOf, mayBeTold } from './open-item';

/** An item whose rows the person may answer. */
export interface RowsAtHand {
  readonly issue: string | null;
  readonly rows: MarkContext['rows'];
}
type AtHand = ReadonlyMap<string, RowsAtHand | ErrorView>;

/**
 * The rows of each item, or why they are not the person's to answer. Whoever may write in the wave, and is shown the issue by Jira now,
 * needs a small row of storage an item. The wave is read and evaluated where that does not say it: of items without such a row, of
 * issues that Jira does not show, which may be gone, and for a viewer, who may be the assignee.
 */
export async function rowsAtHand(open: OpenWave, items: readonly string[]): Promise<AtHand> {
  const found = new Map<string, RowsAtHand | ErrorView>();
  const known =
    open.rights.role === 'viewer' ? null : await readKnownItems(open.wave, await factsStore.head(open.wave.id), items);
  if (known !== null) {
    const shown = await issuesAsViewer([...known.values()].flatMap(({ issue }) => issue ?? []));
    for (const [item, { spec, texts, issue }] of known)
      if (issue !== null && shown.has(issue) && spec.level !== 'epic')
        found.set(item, { issue, rows: texts?.rows ?? [] });
  }
  const left = items.filter((item) => !found.has(item));
  return left.length === 0 ? found : new Map([...found, ...(await ofWholeWave(open, left))]);
}

async function ofWholeWave(open: OpenWave, items: readonly string[]): Promise<AtHand> {
  const facts = await readWaveFacts(open.wave);
  const states = new Map(evaluateWave(facts).items.map((state) => [state.id, state]));
  const known = items.flatMap((item) => states.get(item) ?? []);
  const [shown, texts] = await Promise.all([
    issuesAsViewer(known.flatMap(({ issue }) => issue ?? [])),
    readTextsOf(open.wave, new Set(items)),
  ]);
  return new Map(
    items.map((item): [string, RowsAtHand | ErrorView] => {
      const state = states.get(item);
      if (state === undefined || !mayBeTold(state, shown)) return [item, NO_SUCH_ITEM];
      const because = mayMark('row', markRightsOf(open, state), markBoundsOf(facts, state));
      return [
        item,
        because === null ? { issue: state.issue, rows: texts.get(item)?.rows ?? [] } : MARK_REFUSALS[because],
      ];
    }),
  );
}
