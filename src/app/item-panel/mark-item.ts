import { type ItemView } from '../../contract/marks';
import { applyMark, type ReadyMark } from '../../marks/apply-mark';
import { mayMark } from '../../marks/may-mark';
import { type Caller } from '../../forge/access/context';
import { attachAnswers } from './attach-answers';
import { createAgain } from './create-again';
import { noteChanged } from '../../forge/queues/facts-queue';
import { NO_SUCH_ITEM } from '../items/no-such-item';
import { type OpenItem, openItem } from '../items/open-item';
import { rereadItem } from '../items/reread-item';
import { refuseClosed } from '../waves/open-wave';
import { besideItem } from './beside-item';
import { standInOf } from './stand-in-of';
import { viewItem } from './view-item';
import { writeSaid } from '../../forge/storage/write-said';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';
import { lastChange } from '../items/last-change';
import type { Payload } from '../../contract/calls';

/** Says something of an item, on condition that nobody has said anything of it since the person read it. */
export async function markItem({ mark, version, ...which }: Payload<'markItem'>, caller: Caller): Promise<ItemView> {
  const open = await openItem(caller, which);
  if (open === null) throw failureOf(NO_SUCH_ITEM);
  refuseClosed(open);
  const refused = mayMark(mark.do, open.markRights, open.context);
  if (refused !== null) throw failureOf(MARK_REFUSALS[refused]);
  if (version !== open.kept.version) throw await changedBy(lastChange(open.kept));
  switch (mark.do) {
    case 'create-again':
      await createAgain(open);
      break;
    case 'attach-answers':
      await attachAnswers(open);
      break;
    case 'replace': {
      const issue = await standInOf(open, mark.issue);
      await say(open, { ...mark, issue });
      // Nothing is known of it yet: it is read with what changes in this minute.
      await noteChanged(open.wave.project, [{ issue, parent: null }]);
      break;
    }
    default:
      await say(open, mark);
  }
  const now = await rereadItem(open);
  if (now === null) throw failureOf(NO_SUCH_ITEM);
  return viewItem(now, await besideItem(now));
}

async function say(open: OpenItem, mark: ReadyMark): Promise<void> {
  const { wave, account, id, state, kept, context } = open;
  const at = Date.now();
  const [outcome] = await writeSaid(wave.id, { by: account, at }, [
    {
      item: id,
      issue: state.issue,
      version: kept.version,
      decide: ({ record }) => applyMark(record, mark, account, at, context),
    },
  ]);
  if (outcome?.is === 'changed') throw await changedBy(lastChange(outcome.kept));
  if (outcome?.is === 'refused') throw failureOf(MARK_REFUSALS[outcome.because]);
}
