import type { WaitingLine } from '../../contract/readiness';
import type { Gate } from '../../contract/gates';
import { conditionIs } from '../../gates/record/condition-is';
import { accountsOf } from './gate-accounts';
import { gateLine } from './gate-line';
import { NOTHING_SAID } from '../../forge/storage/gate-store';
import type { OpenGates } from './open-gates';
import type { OpenWave } from '../waves/open-wave';

/** A condition is told to its owner from so many days before it is due. */
const DAYS_AHEAD = 7;
const DAY_MS = 86_400_000;

/** What waits at the gates for the person who asks: to sign, conditions of theirs, decisions that changed for the worse. */
export function waitingAtGates(
  { account, rights, settings }: Pick<OpenWave, 'account' | 'rights' | 'settings'>,
  gates: OpenGates | null,
): WaitingLine[] {
  if (gates === null || settings.state !== 'active') return [];
  return gates.of.gates.flatMap((gate): WaitingLine[] => {
    const { record } = gates.of.kept.get(gate.id) ?? NOTHING_SAID;
    const line = (kind: WaitingLine['kind'], count: number): WaitingLine[] =>
      count === 0 ? [] : [{ kind, count, filter: {}, gate: { id: gate.id, name: gate.name } }];
    const round = record.rounds.at(-1);
    const isAsked =
      round !== undefined &&
      round.decision === null &&
      accountsOf(round.snapshot.approvers).includes(account) &&
      !round.signatures.some(({ by }) => by === account);
    const due = record.conditions.filter(
      (one) =>
        one.owner === account && isSoon(one.due, gates.facts.now) && conditionIs(one, gates.facts.today) !== 'met',
    );
    const owns = (one: Gate) => (one.owner === null ? rights.role === 'owner' : one.owner === account);
    const worse = owns(gate) ? (gateLine(gate, gates).decided?.worse ?? 0) : 0;
    return [...line('sign', isAsked ? 1 : 0), ...line('condition', due.length), ...line('changed-decision', worse)];
  });
}

/** Days as ISO texts compare as they follow each other. What has no date waits from the start. */
const isSoon = (due: string | null, now: number): boolean =>
  due === null || due <= new Date(now + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
