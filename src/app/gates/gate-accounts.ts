import type { Gate } from '../../contract/gates';
import { accountsOfSeat } from '../../contract/seat-accounts';
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

/** Of approvers and their deputies. */
export const accountsOf = (approvers: Gate['approvers']): string[] =>
  approvers.flatMap((seat) => accountsOfSeat(seat, approvers));
