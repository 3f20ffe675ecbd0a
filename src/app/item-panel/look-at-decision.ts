import type { ItemView } from '../../contract/marks';
import { type Caller } from '../../forge/access/context';
import { decisionActor } from '../decisions/decision-actor';
import { mayLookAtItem } from '../items/may-look-at-item';
import { NO_SUCH_ITEM } from '../items/no-such-item';
import { openItem } from '../items/open-item';
import { restsOn } from '../items/rests-on';
import { refuseClosed } from '../waves/open-wave';
import { besideItem } from './beside-item';
import { viewItem } from './view-item';
import { writeDecisionAct } from '../decisions/write-decision-act';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** The owner of an item looked at it, since a decision that it rests on left approved. */
export async function lookAtDecision(
  { decision, ...which }: Payload<'lookAtDecision'>,
  caller: Caller,
): Promise<ItemView> {
  const open = await openItem(caller, which);
  if (open === null) throw failureOf(NO_SUCH_ITEM);
  refuseClosed(open);
  const actor = decisionActor(open, mayLookAtItem(open, open.state));
  await writeDecisionAct(open, decision, null, { do: 'look-at-item', item: open.id }, actor);
  // Nothing was written but the decision.
  const now = { ...open, restsOn: await restsOn(open.wave, open.id) };
  return viewItem(now, await besideItem(now));
}
