import type { Gate } from '../../contract/gates';
import type { GateRights } from '../../contract/gate-sheet';
import type { GateRecord } from '../../gates/record/gate-record';
import { mayAct } from '../../gates/acts/may-act';
import type { OpenWave } from '../waves/open-wave';

/** What the person may do at a gate now. In a wave that is closed nobody may do anything. */
export function gateRights(
  { account, rights, settings }: Pick<OpenWave, 'account' | 'rights' | 'settings'>,
  gate: Gate,
  { rounds }: Pick<GateRecord, 'rounds'>,
): GateRights {
  const isActive = settings.state === 'active';
  const isDecision = gate.kind === 'decision';
  const round = rounds.at(-1);
  const isOpen = round !== undefined && round.decision === null;
  const may = (does: Parameters<typeof mayAct>[0]) =>
    isActive &&
    mayAct(
      does,
      { account, role: rights.role },
      {
        gate,
        led: false,
        approvers: does === 'sign' ? (round?.snapshot.approvers ?? []) : gate.approvers,
        condition: null,
      },
    ) === null;
  return {
    weigh: isDecision && may('weigh'),
    waive: isDecision && may('waive'),
    demand: isDecision && may('demand'),
    freeze: isDecision && may('freeze'),
    sign: isOpen && may('sign') && !round.signatures.some(({ by }) => by === account),
    record: isOpen && may('record'),
    decide: isOpen && may('decide'),
    note: !isDecision && may('note'),
    change: isActive && rights.role === 'owner',
  };
}
