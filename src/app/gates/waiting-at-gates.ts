import type { WaitingLine } from '../../contract/readiness';
import type { StoredGateView } from '../../gates/stored-gate-views';
import { personOf } from './waiting-counts';
import type { WaveViews } from './wave-views';
import type { OpenWave } from '../waves/open-wave';

/** A condition is told to its owner from so many days before it is due. */
const DAYS_AHEAD = 7;
const DAY_MS = 86_400_000;

/** What waits at the gates for the person who asks: to sign, conditions of theirs, decisions that changed for the worse. */
export function waitingAtGates(
  {
    account,
    rights,
    settings,
  }: Pick<OpenWave, 'account' | 'rights'> & { readonly settings: Pick<OpenWave['settings'], 'state'> },
  { gates: { gates }, now }: Pick<WaveViews, 'gates' | 'now'>,
): WaitingLine[] {
  if (settings.state !== 'active') return [];
  const person = personOf(account);
  return gates.flatMap(({ line: gate, toSign, conditions }): WaitingLine[] => {
    const line = (kind: WaitingLine['kind'], count: number): WaitingLine[] =>
      count === 0 ? [] : [{ kind, count, filter: {}, gate: { id: gate.id, name: gate.name } }];
    const due = conditions.filter(([owner, day]) => owner === person && isSoon(day, now));
    const owns = ({ owner }: StoredGateView['line']) => (owner === null ? rights.role === 'owner' : owner === account);
    const worse = owns(gate) ? (gate.decided?.worse ?? 0) : 0;
    return [
      ...line('sign', toSign.includes(person) ? 1 : 0),
      ...line('condition', due.length),
      ...line('changed-decision', worse),
    ];
  });
}

/** Days as ISO texts compare as they follow each other. What has no date waits from the start. */
const isSoon = (due: string | null, now: number): boolean =>
  due === null || due <= new Date(now + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
