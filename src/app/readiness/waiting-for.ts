import type { ItemFilter, WaitingLine } from '../../contract/readiness';
import { type StoredView, unpackNumbers } from '../../readiness/stored-view';
import { personOf } from '../gates/waiting-counts';
import type { OpenWave } from '../waves/open-wave';

/** What waits for the person who asks; nothing that is not there is told. */
export function waitingFor(
  { account, rights, settings }: Pick<OpenWave, 'account' | 'rights' | 'settings'>,
  { total, workstreams, waiting }: Pick<StoredView, 'total' | 'workstreams' | 'waiting'>,
): WaitingLine[] {
  if (settings.state !== 'active') return [];
  const [proposed, overdue, noGo, toApprove] = waiting[personOf(account)] ?? [0, 0, 0, 0];
  const own: ItemFilter = { owner: account };
  const led = new Map(workstreams.map(([slug, , , count]) => [slug, count]));
  const toConfirm: readonly (readonly [ItemFilter, number])[] =
    rights.role === 'owner'
      ? [[{}, unpackNumbers(total).proposed]]
      : [
          ...rights.leads.map((workstream) => [{ workstream }, led.get(workstream) ?? 0] as const),
          [own, proposed] as const,
        ];
  const lines: readonly WaitingLine[] = [
    { kind: 'approve', filter: {}, count: toApprove },
    ...toConfirm.map(([filter, count]): WaitingLine => ({
      kind: 'confirm',
      filter: { ...filter, is: 'proposed' },
      count,
    })),
    { kind: 'overdue', filter: { ...own, is: 'overdue' }, count: overdue },
    { kind: 'no-go', filter: { ...own, is: 'rows-open' }, count: noGo },
  ];
  return lines.filter(({ count }) => count > 0);
}
