import type { MarksDone } from '../../contract/marks';
import { applyMark } from '../../marks/apply-mark';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { mayMark } from '../../marks/may-mark';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { readTextsOf } from '../../forge/storage/item-store';
import { marksDone } from './marks-done';
import { NO_SUCH_ITEM } from './no-such-item';
import { markContextOf, markRightsOf, mayBeTold } from './open-item';
import { type OpenWave } from '../waves/open-wave';
import { refuseClosedAccounts } from '../../forge/access/refuse-closed-accounts';
import { readWaveFacts } from '../waves/read-wave-facts';
import { type ToSay, writeSaid } from '../../forge/storage/write-said';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Plans many rows at once: each that is refused is named with its reason, the others stand. One line of the activity a row. */
export async function planRows(
  { rows, owner, priority, due }: Payload<'planRows'>,
  open: OpenWave,
): Promise<MarksDone> {
  if (owner === undefined && priority === undefined && due === undefined) throw failureOf(nothingToPlan);
  if (owner !== undefined && owner !== null) await refuseClosedAccounts([owner], 'The owner');
  const { wave, account } = open;
  const facts = await readWaveFacts(wave);
  const states = new Map(evaluateWave(facts).items.map((state) => [state.id, state]));
  const asked = new Set(rows.map(({ item }) => item));
  const known = [...asked].flatMap((item) => states.get(item) ?? []);
  const [shown, texts] = await Promise.all([
    issuesAsViewer(known.flatMap(({ issue }) => issue ?? [])),
    readTextsOf(wave, asked),
  ]);
  const at = Date.now();
  const refused: { item: string; message: string }[] = [];
  const toSay: ToSay[] = [];
  for (const { item, row } of rows) {
    const state = states.get(item);
    if (state === undefined || !mayBeTold(state, shown)) {
      refused.push({ item, message: NO_SUCH_ITEM.message });
      continue;
    }
    const about = markContextOf(facts, state, texts.get(item) ?? null, shown);
    const because = mayMark('row-plan', markRightsOf(open, state), about);
    if (because !== null) refused.push({ item, message: MARK_REFUSALS[because].message });
    else
      toSay.push({
        item,
        issue: state.issue,
        version: null,
        decide: ({ record }) => applyMark(record, { do: 'row-plan', row, owner, priority, due }, account, at, about),
      });
  }
  return marksDone(await writeSaid(wave.id, { by: account, at }, toSay), refused);
}

const nothingToPlan = {
  code: 'invalid-input',
  message: 'The request sets neither owner nor priority nor due date.',
  next: 'Choose what to set, then try again.',
} as const;
