import type { ParsedSheetAct } from '../contract/run-sheet';
import type { Rights } from '../contract/readiness';
import type { SheetRefusal } from './sheet-refusal';

/** Who does something at a run sheet: the account that the platform vouches for, with its role in the wave. */
export interface SheetPerson {
  readonly account: string;
  readonly role: Rights['role'];
  /** The account that owns the gate; null: the owner of the wave. */
  readonly gateOwner: string | null;
}

/** Starts, writes criteria, decides: the gate's owner, the wave's owner, leads. Who only looks owns nothing. */
export const mayRunSheet = ({ account, role, gateOwner }: SheetPerson): boolean =>
  role === 'owner' || role === 'lead' || (role === 'member' && gateOwner === account);

/** Whether a person may do this at a run sheet; null: yes. */
export function mayActOnSheet(does: ParsedSheetAct['do'], person: SheetPerson): SheetRefusal | null {
  if (person.role === 'viewer') return 'view-only';
  return does === 'log' || mayRunSheet(person) ? null : 'owner-only';
}
