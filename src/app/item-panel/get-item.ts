import type { ItemView } from '../../contract/marks';
import { type Caller } from '../../forge/access/context';
import { openItem } from '../items/open-item';
import { besideItem } from './beside-item';
import { viewItem } from './view-item';
import type { Payload } from '../../contract/calls';

/** Null on the panel of an issue that is no item of a wave. */
export async function getItem(payload: Payload<'getItem'>, caller: Caller): Promise<ItemView | null> {
  const open = await openItem(caller, payload);
  return open === null ? null : viewItem(open, await besideItem(open));
}
