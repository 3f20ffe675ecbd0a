import type { Payload } from '../../contract/calls';
import type { MarksDone } from '../../contract/marks';
import { refuseClosedAccounts } from '../../forge/access/refuse-closed-accounts';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { writeSaid } from '../../forge/storage/write-said';
import { applyMark } from '../../marks/apply-mark';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { mayMark } from '../../marks/may-mark';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { failureOf } from '../../errors/failure-of';
import type { OpenWave } from '../waves/open-wave';
import { readWaveFacts } from '../waves/read-wave-facts';
import { marksDone } from './marks-done';
import { NO_SUCH_ITEM } from './no-such-item';
import { markContextOf, markRightsOf, mayBeTold } from './open-item';

/**
 * Adds lines to the checklist of an item. They are asked for like those of the template from then on.
 * @throws AppFailure where the person may not plan its lines, or an owner cannot be given one
 */
export async function addLinesTo({ item, lines }: Payload<'addLines'>, open: OpenWave): Promise<MarksDone> {
  const owners = lines.flatMap(({ owner }) => owner ?? []);
  if (owners.length > 0) await refuseClosedAccounts([...new Set(owners)], 'An owner');
  const { wave, account } = open;
  const facts = await readWaveFacts(wave);
  const state = evaluateWave(facts).items.find(({ id }) => id === item);
  const shown = await issuesAsViewer(state?.issue == null ? [] : [state.issue]);
  if (state === undefined || !mayBeTold(state, shown)) throw failureOf(NO_SUCH_ITEM);
  const about = markContextOf(facts, state, null, shown);
  const because = mayMark('add-lines', markRightsOf(open, state), about);
  if (because !== null) throw failureOf(MARK_REFUSALS[because]);
  const at = Date.now();
  const said = await writeSaid(wave.id, { by: account, at }, [
    {
      item,
      issue: state.issue,
      version: null,
      decide: ({ record }) => applyMark(record, { do: 'add-lines', lines }, account, at, about),
    },
  ]);
  return marksDone(said, []);
}
