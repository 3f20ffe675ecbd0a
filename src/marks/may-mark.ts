import type { ParsedMark, WorkstreamMark } from '../contract/marks';
import type { LinesMark } from './add-lines';
import type { MarkContext, MarkRights } from './mark-context';
import type { MarkRefusal } from './mark-refusal';

/**
 * Whether somebody may say this of an item; null: yes. Criteria, rows and answers: members, and the item's assignee. Not
 * applicable: the workstream's lead until the phase begins, afterwards and for high priority only the wave's owner, and the
 * same for taking it back (product.md, "Not applicable"). What stands in for a missing issue, and which
 * workstream the item is in: the lead or the owner.
 */
export function mayMark(
  does: (ParsedMark | WorkstreamMark | LinesMark)['do'],
  { role, leadsIt, isAssignee }: MarkRights,
  { phaseBegan, high }: Pick<MarkContext, 'phaseBegan' | 'high'>,
): MarkRefusal | null {
  switch (does) {
    case 'confirm':
    case 'withdraw':
    case 'reject':
    case 'row':
    case 'add-lines':
    case 'row-plan':
    case 'run-again':
    case 'answer':
    case 'attach-answers':
      return role !== 'viewer' || isAssignee ? null : 'view-only';
    case 'not-applicable':
    case 'applicable':
      if (role === 'owner') return null;
      if (phaseBegan || high) return 'owner-only';
      return leadsIt ? null : 'lead-only';
    case 'replace':
    case 'create-again':
    case 'workstream':
      return role === 'owner' || leadsIt ? null : 'lead-only';
    default:
      return does satisfies never;
  }
}
