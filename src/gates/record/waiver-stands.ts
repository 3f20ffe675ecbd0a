import type { Approver, Waiver } from '../../contract/gates';
import { holdsSeat } from '../../contract/seat-accounts';

/** Whether a waiver stands on a day: given by who is an approver or a deputy, with a reason, not taken back and not over its last day. */
export const waiverStands = (
  { by, reason, until, ended }: Waiver,
  approvers: readonly Approver[],
  today: string,
): boolean => ended === null && reason !== '' && (until === null || until >= today) && holdsSeat(approvers, by);
