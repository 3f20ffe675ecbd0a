import type { ItemFilter, WaitingLine } from '../../contract/readiness';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { ItemState } from '../../readiness/wave-readiness';
import { isProposed, matchItems } from '../waves/match-items';
import type { OpenWave } from '../waves/open-wave';

/** What waits for the person who asks; nothing that is not there is told. */
export function waitingFor(
  { account, rights, settings }: Pick<OpenWave, 'account' | 'rights' | 'settings'>,
  facts: WaveFacts,
  items: readonly ItemState[],
  /** Decisions that wait for the person's own approval. */
  toApprove = 0,
): WaitingLine[] {
  if (settings.state !== 'active') return [];
  const own: ItemFilter = { owner: account };
  const toConfirm: readonly ItemFilter[] =
    rights.role === 'owner' ? [{}] : [...rights.leads.map((workstream): ItemFilter => ({ workstream })), own];
  const lines: readonly WaitingLine[] = [
    { kind: 'approve', filter: {}, count: toApprove },
    ...toConfirm.map((filter) => line('confirm', { ...filter, is: 'proposed' }, proposedIn)),
    line('overdue', { ...own, is: 'overdue' }, () => 1),
    line('no-go', { ...own, is: 'rows-open' }, ({ id }) => noGoRows(facts, id)),
  ];
  return lines.filter(({ count }) => count > 0);

  function line(kind: WaitingLine['kind'], filter: ItemFilter, count: (item: ItemState) => number): WaitingLine {
    return { kind, filter, count: matchItems(items, filter).reduce((sum, item) => sum + count(item), 0) };
  }
}

const proposedIn = ({ criteria }: ItemState): number => criteria.filter(isProposed).length;

function noGoRows({ specs, marks }: WaveFacts, id: string): number {
  const said = marks.get(id)?.rows ?? {};
  return (specs.get(id)?.rows ?? []).filter(({ key, kind }) => kind === 'go-no-go' && said[key] === 'no-go').length;
}
