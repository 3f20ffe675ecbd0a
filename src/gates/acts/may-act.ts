import type { Approver, Gate, GateCondition, ParsedGateAct } from '../../contract/gates';
import type { Rights } from '../../contract/readiness';
import { holdsSeat } from '../../contract/seat-accounts';
import type { GateRefusal } from './gate-refusal';

/** Who does something at a gate: the account that the platform vouches for, with its role in the wave. */
export interface GatePerson {
  readonly account: string;
  readonly role: Rights['role'];
}

/** What the right depends on besides the person. */
export interface MayContext {
  readonly gate: Gate;
  /** Of the snapshot that is to be signed; those of the gate where none is meant. */
  readonly approvers: readonly Approver[];
  /** The condition that is meant. */
  readonly condition: GateCondition | null;
  /** Whether the person leads the workstream of each task that is meant. */
  readonly led: boolean;
}

/** Who may do each, in words: docs/go-no-go.md prints it. */
export const ACT_RIGHTS: Readonly<
  Record<ParsedGateAct['do'], { readonly who: string; readonly refusal: GateRefusal }>
> = {
  weigh: { who: 'the owner of the wave', refusal: 'wave-owner-only' },
  waive: { who: 'an approver of the gate, or a deputy', refusal: 'approver-only' },
  'end-waiver': { who: 'an approver of the gate, or a deputy', refusal: 'approver-only' },
  demand: { who: 'the owner of the gate, or an approver', refusal: 'gate-owner-only' },
  accept: {
    who: 'an approver of the gate; for an approver without an account, the owner of the gate in their own name',
    refusal: 'approver-only',
  },
  meet: { who: 'the owner of the condition, or of the gate', refusal: 'condition-owner-only' },
  withdraw: { who: 'the owner of the gate', refusal: 'gate-owner-only' },
  freeze: { who: 'the owner of the gate', refusal: 'gate-owner-only' },
  sign: { who: 'an approver of the snapshot, or the deputy of one, for themselves', refusal: 'approver-only' },
  record: {
    who: 'the owner of the gate, in their own name, for an approver without an account',
    refusal: 'gate-owner-only',
  },
  decide: { who: 'the owner of the gate', refusal: 'gate-owner-only' },
  'still-holds': { who: 'the owner of the gate', refusal: 'gate-owner-only' },
  result: { who: 'the owner of the gate', refusal: 'gate-owner-only' },
  change: { who: 'the owner of the gate', refusal: 'gate-owner-only' },
  need: { who: 'the owner of the gate; of its own tasks, the lead of a workstream', refusal: 'lead-only' },
  note: { who: 'anyone who may change the wave', refusal: 'view-only' },
  sent: { who: 'anyone who may change the wave', refusal: 'view-only' },
};

/**
 * Whether a person may do this at a gate; null: yes. A seat, and a condition of one's own, are given to a person by name:
 * they count for somebody who only looks at the wave, too, since a sponsor need not be able to edit issues.
 */
export function mayAct(does: ParsedGateAct['do'], person: GatePerson, context: MayContext): GateRefusal | null {
  return isAllowed(does, person, context) ? null : ACT_RIGHTS[does].refusal;
}

function isAllowed(does: ParsedGateAct['do'], { account, role }: GatePerson, context: MayContext): boolean {
  const { gate, approvers, condition } = context;
  const ownsGate = role !== 'viewer' && (gate.owner === null ? role === 'owner' : gate.owner === account);
  switch (does) {
    case 'weigh':
      return role === 'owner';
    case 'waive':
    case 'end-waiver':
      return holdsSeat(gate.approvers, account);
    case 'sign':
      return holdsSeat(approvers, account);
    case 'demand':
    case 'accept':
      return ownsGate || holdsSeat(gate.approvers, account);
    case 'meet':
      return ownsGate || condition?.owner === account;
    case 'withdraw':
    case 'freeze':
    case 'record':
    case 'decide':
    case 'still-holds':
    case 'result':
    case 'change':
      return ownsGate;
    case 'need':
      return ownsGate || context.led;
    case 'note':
    case 'sent':
      return role !== 'viewer';
    default:
      return does satisfies never;
  }
}
