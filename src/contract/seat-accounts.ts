import type { Approver, Signature, SignOff } from './gates';

/** The account of the approver; null: someone without one, or no one. */
const ownAccount = ({ held }: Approver): string | null => (held !== null && 'account' in held ? held.account : null);

/**
 * The deputy of an approver, who signs as themselves and only counts while the approver has not signed; null: none. An
 * approver is no one's deputy: they would have two voices.
 */
const deputyOf = ({ deputy }: Approver, approvers: readonly Approver[]): string | null =>
  deputy === undefined || approvers.some((one) => ownAccount(one) === deputy) ? null : deputy;

/** Accounts that may sign for an approver: their own first, then the deputy's. */
export const accountsOfSeat = (seat: Approver, approvers: readonly Approver[]): readonly string[] =>
  [ownAccount(seat), deputyOf(seat, approvers)].filter((account) => account !== null);

/** Whether an account was named as an approver, or as the deputy of one. */
export const holdsSeat = (approvers: readonly Approver[], account: string): boolean =>
  approvers.some((seat) => accountsOfSeat(seat, approvers).includes(account));

/** The signature that counts for an approver: their own, else that of their deputy. */
export const signatureOf = <T extends Pick<Signature, 'by'>>(
  seat: Approver,
  approvers: readonly Approver[],
  signatures: readonly T[],
): T | undefined =>
  accountsOfSeat(seat, approvers)
    .map((account) => signatures.find(({ by }) => by === account))
    .find((one) => one !== undefined);

/** Approvers of a snapshot for whom nothing was signed or recorded yet. */
export const unsignedSeats = ({
  snapshot: { approvers },
  signatures,
  signOffs,
}: {
  readonly snapshot: { readonly approvers: readonly Approver[] };
  readonly signatures: readonly Signature[];
  readonly signOffs: readonly SignOff[];
}): readonly Approver[] =>
  approvers.filter(
    (one) => signatureOf(one, approvers, signatures) === undefined && !signOffs.some(({ seat }) => seat === one.seat),
  );
