import type { marksRequest } from '../../contract/marks';
import { type MarksDone } from '../../contract/marks';
import type { z } from 'zod';
import { applyMark, type Marked } from '../../marks/apply-mark';
import type { MarkContext } from '../../marks/mark-context';
import { mayMark } from '../../marks/may-mark';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import type { By } from '../../marks/said';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { type ItemMarks, NO_MARKS } from '../../readiness/item-marks';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { CriterionState, ItemState } from '../../readiness/wave-readiness';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { readTextsOf } from '../../forge/storage/item-store';
import { isProposed } from '../waves/match-items';
import { marksDone } from './marks-done';
import { NO_SUCH_ITEM } from './no-such-item';
import { markContextOf, markRightsOf, mayBeTold } from './open-item';
import { type OpenWave } from '../waves/open-wave';
import type { KeptRecord } from '../../forge/storage/record-store';
import { readWaveFacts } from '../waves/read-wave-facts';
import { type ToSay, writeSaid } from '../../forge/storage/write-said';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

type BulkMark = z.output<typeof marksRequest>['mark'];

/** Says one thing of many items: each that is refused is named with its reason, the others stand. */
export async function markItems({ items, mark }: Payload<'markItems'>, open: OpenWave): Promise<MarksDone> {
  // What a cutover asks for is the word of a second person: as on the item itself, that of any member.
  const isOfMembers = mark.do === 'confirm-all' && open.rights.role !== 'viewer';
  if (!open.rights.bulk && !isOfMembers)
    throw failureOf(MARK_REFUSALS[open.rights.role === 'viewer' ? 'view-only' : 'lead-only']);
  const { wave, account } = open;
  const facts = await readWaveFacts(wave);
  if (mark.do === 'workstream') refuseWorkstream(mark.workstream, facts, open);
  const states = new Map(evaluateWave(facts).items.map((state) => [state.id, state]));
  const asked = [...new Set(items)];
  const known = asked.flatMap((item) => states.get(item) ?? []);
  const shown = await issuesAsViewer(known.flatMap(({ issue }) => issue ?? []));
  const texts = await readTextsOf(wave, new Set(isConfirmation(mark) ? asked : []));
  const refused: { item: string; message: string }[] = [];
  const toSay: ToSay[] = [];
  const at = Date.now();
  for (const item of asked) {
    const state = states.get(item);
    if (state === undefined || !mayBeTold(state, shown)) {
      refused.push({ item, message: NO_SUCH_ITEM.message });
      continue;
    }
    const rights = markRightsOf(open, state);
    const about = markContextOf(facts, state, texts.get(item) ?? null, shown);
    const because =
      isOfMembers || rights.role === 'owner' || (rights.leadsIt && isTheirsAfter(mark, about.ofTemplate, open))
        ? mayMark(isConfirmation(mark) ? 'confirm' : mark.do, rights, about)
        : 'lead-only';
    if (because !== null) refused.push({ item, message: MARK_REFUSALS[because].message });
    else
      toSay.push({
        item,
        issue: state.issue,
        version: null,
        decide: (kept) => say(kept, mark, state, facts.marks.get(item) ?? NO_MARKS, { by: account, at }, about),
      });
  }
  return marksDone(await writeSaid(wave.id, { by: account, at }, toSay), refused);
}

/** @throws AppFailure where the wave has no such workstream */
function refuseWorkstream(slug: string | null, { specs }: WaveFacts, { register }: OpenWave): void {
  if (slug === null || [...specs.values()].some(({ workstream }) => workstream === slug)) return;
  if (register.workstreams.some((one) => one.slug === slug)) return;
  throw failureOf({
    code: 'invalid-input',
    message: 'The wave has no such workstream.',
    next: 'Reload the page, and choose one of those that are offered.',
  });
}

/** A lead moves items between the workstreams that they lead: what comes to another's is for that lead, or the owner, to say. */
const isTheirsAfter = (mark: BulkMark, ofTemplate: string, { rights }: OpenWave): boolean =>
  mark.do !== 'workstream' || rights.leads.includes(mark.workstream ?? ofTemplate);

function say(
  { record }: KeptRecord,
  mark: BulkMark,
  { criteria, lacks }: Pick<ItemState, 'criteria' | 'lacks'>,
  known: ItemMarks,
  { by, at }: By,
  about: MarkContext,
): Marked {
  if (!isConfirmation(mark)) return applyMark(record, mark, by, at, about);
  // What someone has rejected since it was read is not confirmed over their heads.
  const found = criteria
    .filter((one) => isMeantBy(mark, one, lacks) && record.criteria[one.key]?.at === known.criteria[one.key]?.at)
    .map(({ key }) => key);
  if (found.length === 0)
    return { is: 'refused', because: mark.do === 'confirm-proposed' ? 'nothing-proposed' : 'nothing-open' };
  const confirmed = { do: 'confirm' as const, criteria: found, note: mark.do === 'confirm-proposed' ? '' : mark.note };
  return applyMark(record, confirmed, by, at, about);
}

type Confirmation = Extract<BulkMark, { do: 'confirm-proposed' | 'confirm-open' | 'confirm-all' }>;

const isConfirmation = (mark: BulkMark): mark is Confirmation =>
  mark.do === 'confirm-proposed' || mark.do === 'confirm-open' || mark.do === 'confirm-all';

/** `open` is what Jira shows no evidence of; before its item is done there is nothing to confirm many at once. */
const isMeantBy = ({ do: does }: Confirmation, one: CriterionState, lacks: ItemState['lacks']): boolean =>
  does === 'confirm-proposed'
    ? isProposed(one)
    : !lacks.includes('not-done') &&
      (does === 'confirm-all'
        ? one.is !== 'rejected' && one.byOther !== true
        : one.is === 'open' || one.is === 'lapsed');
