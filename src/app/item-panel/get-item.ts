import type { ItemView } from '../../contract/marks';
import { waveItem } from '../../contract/readiness';
import { callerOf } from '../../forge/access/context';
import { ITEM_PANELS } from '../../forge/access/item-panels';
import { openItem } from '../items/open-item';
import { besideItem } from './beside-item';
import { viewItem } from './view-item';

/** Null on the panel of an issue that is no item of a wave. */
export async function getItem(payload: unknown, context: unknown): Promise<ItemView | null> {
  const caller = callerOf(context, ITEM_PANELS);
  const open = await openItem(caller, waveItem.parse(payload));
  return open === null ? null : viewItem(open, await besideItem(open));
}
