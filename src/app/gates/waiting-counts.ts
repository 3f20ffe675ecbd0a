import type { WaveFacts } from '../../readiness/wave-facts';
import type { ItemState } from '../../readiness/wave-readiness';
import type { StoredView } from '../../readiness/stored-view';
import { hashOf } from '../../forge/storage/rows/keys';
import { isProposed, matchItems } from '../waves/match-items';

/** Whom something of a wave waits for: a person by the hash of the account, so that no view names anybody. */
export const personOf = (account: string): string => hashOf(account);

/**
 * What waits for each assignee, and for those who lead a workstream.
 * @param asked accounts of whom each is asked to approve a decision, as often as they are
 */
export function waitingCounts(
  { specs, marks }: Pick<WaveFacts, 'specs' | 'marks'>,
  items: readonly ItemState[],
  asked: readonly string[],
): Pick<StoredView, 'workstreams' | 'waiting'> {
  const workstreams = new Map<string, [complete: number, counted: number, proposed: number, planned: number]>();
  const people = new Map<string, StoredView['waiting'][string]>();
  const add = (account: string, at: 0 | 1 | 2 | 3, count: number): void => {
    if (count === 0) return;
    const own = people.get(account) ?? [0, 0, 0, 0];
    own[at] += count;
    people.set(account, own);
  };
  const noGoRows = (id: string): number => {
    const said = marks.get(id)?.rows ?? {};
    return (specs.get(id)?.rows ?? []).filter(({ key, kind }) => kind === 'go-no-go' && said[key] === 'no-go').length;
  };
  for (const item of items) {
    const own = workstreams.get(item.workstream) ?? [0, 0, 0, 0];
    workstreams.set(item.workstream, own);
    if (!item.counted) continue;
    const proposed = item.criteria.filter(isProposed).length;
    own[0] += item.complete ? 1 : 0;
    own[1] += 1;
    own[2] += proposed;
    own[3] += item.planned ? 1 : 0;
    if (item.assignee === null) continue;
    add(item.assignee, 0, proposed);
    add(item.assignee, 1, item.overdue ? 1 : 0);
    if (matchItems([item], { is: 'rows-open' }).length > 0) add(item.assignee, 2, noGoRows(item.id));
  }
  for (const account of asked) add(account, 3, 1);
  return {
    workstreams: [...workstreams].map(([slug, counts]) => [slug, ...counts]),
    waiting: Object.fromEntries([...people].map(([account, counts]) => [personOf(account), counts])),
  };
}
