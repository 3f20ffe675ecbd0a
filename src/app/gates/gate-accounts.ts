import type { Gate } from '../../contract/gates';
import type { GateRecord } from '../../gates/record/gate-record';

/** Everybody with an account on whom something at a gate hangs: its owner, who is asked, who owns a condition. */
export const gateAccounts = (
  { owner, approvers }: Pick<Gate, 'owner' | 'approvers'>,
  { conditions, rounds }: Pick<GateRecord, 'conditions' | 'rounds'>,
  waveOwner: string,
): string[] => [
  owner ?? waveOwner,
  ...accountsOf(approvers),
  ...accountsOf(rounds.at(-1)?.snapshot.approvers ?? []),
  ...conditions.flatMap((one) => (one.owner === null || one.met !== null ? [] : [one.owner])),
];

export const accountsOf = (approvers: Gate['approvers']): string[] =>
  approvers.flatMap(({ held }) => (held !== null && 'account' in held ? [held.account] : []));
