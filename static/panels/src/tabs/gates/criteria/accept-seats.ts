import type { GateSheet } from '../../../../../../src/contract/gate-sheet';

type Sheet = Pick<GateSheet, 'gate' | 'names'>;

/** Approvers for whom the owner of the gate records what they said: those without an account. */
export const seatsWithoutAccount = ({ gate: { gate } }: Sheet): string[] =>
  gate.approvers.flatMap(({ seat, held }) => (held !== null && 'account' in held ? [] : [seat]));

/** The name that was typed for a seat, else that of its role. */
export function seatName({ gate: { gate }, names }: Sheet, seat: string): string {
  const held = gate.approvers.find((one) => one.seat === seat)?.held;
  return held !== null && held !== undefined && 'name' in held ? held.name : (names[`seat ${seat}`]?.text ?? seat);
}
