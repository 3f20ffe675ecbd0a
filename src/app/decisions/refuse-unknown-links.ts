import type { DecisionText } from '../../contract/decision-log';
import type { StoredDecision } from '../../decisions/stored-decision';
import { extraState } from '../../marks/extra-state';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { readTextsOf } from '../../forge/storage/item-store';
import { readLogged } from '../../forge/storage/log-store';
import { mayBeTold } from '../items/open-item';
import type { OpenWave } from '../waves/open-wave';
import { readWaveFacts } from '../waves/read-wave-facts';
import { failureOf } from '../../errors/failure-of';

/**
 * An item that a person links has to be there, and to be shown to them; a row of it too, where it was not linked before. An item
 * that was linked before is no exception: the answer would tell whether a path that is hidden from them is linked. An edit keeps
 * hidden links by their place, and those are not asked about here.
 * @throws AppFailure
 */
export async function refuseUnknownLinks(
  { wave }: OpenWave,
  text: Pick<DecisionText, 'links' | 'documents'>,
  before: Pick<StoredDecision, 'links' | 'documents'>,
): Promise<void> {
  for (const id of text.documents ?? [])
    if (!before.documents.includes(id) && (await readLogged(wave.id, DOCUMENTS, id)) === null)
      throw failureOf(noSuchDocument);
  const links = text.links ?? [];
  if (links.length === 0) return;
  const facts = await readWaveFacts(wave);
  const known = new Map(evaluateWave(facts).items.map((state) => [state.id, state]));
  const states = links.map(({ item }) => known.get(item) ?? extraState(facts, item));
  const shown = await issuesAsViewer(states.flatMap((state) => state?.issue ?? []));
  const texts = await readTextsOf(wave, new Set(links.map(({ item }) => item)));
  for (const [at, { item, row }] of links.entries()) {
    const state = states[at] ?? null;
    const stood = before.links.some((one) => one.item === item && one.row === row);
    const hasRow = row === null || stood || texts.get(item)?.rows.some(({ key }) => key === row) === true;
    if (state === null || !mayBeTold(state, shown) || !hasRow) throw failureOf(noSuchItem);
  }
}

const noSuchItem = {
  code: 'not-found',
  message: 'The wave has no such item or row, or you may not see it.',
  next: 'Choose another item.',
} as const;

const noSuchDocument = {
  code: 'not-found',
  message: 'The wave has no such document.',
  next: 'Choose another document.',
} as const;
