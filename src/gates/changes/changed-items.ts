import type { GateChange } from '../../contract/gates';
import type { ItemState } from '../../readiness/wave-readiness';
import { ruledChange } from './ruled-change';
import type { Covered } from '../facts/covered-by';
import { type FrozenItem, frozenItem } from '../record/frozen-item';
import { frozenItems } from '../record/frozen-items';
import type { Snapshot } from '../record/snapshot';

/**
 * What became of the items that a snapshot holds, and what came in. Those of the snapshot are looked up among all items of
 * the wave: one whose date is moved past the gate is still held against it.
 */
export function changedItems(snapshot: Snapshot, { counted }: Covered, all: readonly ItemState[]): GateChange[] {
  const frozen = frozenItems(snapshot);
  const now = new Map(all.map((item) => [item.id, item]));
  const known = [...frozen].flatMap(([id, was]) => changesOf(id, was, now.get(id)));
  const come = counted.filter(({ id }) => !frozen.has(id)).map(cameIn);
  return [...known, ...come];
}

function changesOf(
  id: string,
  was: FrozenItem & { readonly phase: string },
  item: ItemState | undefined,
): GateChange[] {
  const { phase } = was;
  // Snapshots from before the team backlog was a number of its own hold what people added, too.
  if (item === undefined || !(item.counted || item.team)) {
    // A task above others counts only while what people added below it is open: that it goes then is as it should be.
    const kind = item === undefined && was.is === 'complete' ? 'item-gone' : 'item-not-counted';
    return [ruledChange(kind, { what: id, phase, from: was.is, to: item?.is ?? 'gone' })];
  }
  const is = frozenItem(item);
  const changes: GateChange[] = [];
  const tell = (kind: GateChange['kind'], from: string, to: string) => {
    changes.push(ruledChange(kind, { what: id, phase, from, to }));
  };
  if (is.is === 'missing' && was.is !== 'missing') tell('item-missing', was.is, 'missing');
  else if (was.is === 'complete' && is.is !== 'complete') tell('item-incomplete', 'complete', item.lacks.join(' '));
  else if (was.is !== 'complete' && is.is === 'complete') tell('item-complete', was.is, 'complete');
  else if (was.is !== is.is && is.is === 'incomplete') tell('item-found', was.is, 'incomplete');
  if (was.owned !== is.owned) tell(is.owned ? 'owner-found' : 'owner-lost', said(was.owned), said(is.owned));
  if (is.high && !was.high && is.is !== 'complete') tell('high-work', 'not high', 'high');
  return changes;
}

const said = (owned: boolean): string => (owned ? 'owned' : 'unowned');

function cameIn(item: ItemState): GateChange {
  const is = frozenItem(item);
  const kind = is.high && is.is !== 'complete' ? 'high-work' : 'work-added';
  return ruledChange(kind, { what: item.id, phase: item.phase, from: 'not covered', to: is.is });
}
